package io.tollgate.ops.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Hashes passwords, salted and slowly, by Spring Security's PBKDF2 with its settings of today. */
public final class Passwords {
  /** Shorter ones are not taken. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 1_000;

  private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /** What is compared with where nobody has the name, so that this takes as long. */
  private final String nobodys = encoder.encode("nobody has this password");

  /**
   * The hash of a new password.
   *
   * @throws IllegalArgumentException if it is too short or too long
   */
  public String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the password has to have %d to %,d letters".formatted(SHORTEST, LONGEST));
    }
    return encoder.encode(password);
  }

  /** Whether a password is that of a hash; takes as long where there is no hash. */
  boolean matches(String password, String hash) {
    boolean isKnown = !hash.isEmpty();
    boolean same = encoder.matches(password, isKnown ? hash : nobodys);
    return same && isKnown;
  }
}
