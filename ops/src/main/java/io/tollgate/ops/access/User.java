package io.tollgate.ops.access;

/**
 * A user of the console.
 *
 * @param name how the user signs in; an officer's is that of the register of officers
 * @param passwordHash as {@link Passwords} writes it
 */
public record User(String name, ConsoleRole role, String passwordHash) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is none
   */
  public User {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "'%s' is no user's name; up to 64 letters, digits, and . _ @ -".formatted(name));
    }
  }
}
