package io.tollgate.ops.access;

/**
 * A user of the console.
 *
 * @param name the name for signing in; an officer has the same name in the register of officers
 * @param passwordHash the format is that of {@link Passwords}
 */
public record User(String name, ConsoleRole role, String passwordHash) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

  /**
   * Checks the form of the name.
   *
   * @throws IllegalArgumentException if the name has another form
   */
  public User {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "'%s' is not a valid user name; use up to 64 letters, digits, and . _ @ -"
              .formatted(name));
    }
  }
}
