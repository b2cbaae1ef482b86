package io.tollgate.ops.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Hashes passwords with a salt and Spring Security's PBKDF2, with its current default settings. */
public final class Passwords {
  /** The minimum length, in characters. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 1_000;

  private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /** The hash that an unknown user's password is compared with, so that both cases take as long. */
  private final String unknownUsersHash = encoder.encode("nobody has this password");

  /**
   * Hashes a new password.
   *
   * @throws IllegalArgumentException if the password is too short or too long
   */
  public String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the password must have %d to %,d characters".formatted(SHORTEST, LONGEST));
    }
    return encoder.encode(password);
  }

  /** Whether a password matches a hash. Takes equally long if the hash is empty (unknown user). */
  boolean matches(String password, String hash) {
    boolean isKnown = !hash.isEmpty();
    boolean same = encoder.matches(password, isKnown ? hash : unknownUsersHash);
    return same && isKnown;
  }
}
