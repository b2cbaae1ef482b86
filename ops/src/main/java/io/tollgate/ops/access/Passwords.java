package io.tollgate.ops.access;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes passwords with a salt and Spring Security's PBKDF2: HMAC-SHA-256 in 600,000 rounds, the
 * figure of OWASP's Password Storage Cheat Sheet. A hash begins with the name of its method, so
 * that hashes of earlier builds (310,000 rounds, without a name) still verify.
 */
public final class Passwords {
  private static final String METHOD = "pbkdf2-sha256-";
  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;

  /** Salt and hash of no password. */
  private static final String NOBODYS = "00".repeat(SALT_BYTES + 32);

  private final DelegatingPasswordEncoder encoder;
  private final String current;

  /** Hashes in as many rounds as are recommended. */
  public Passwords() {
    this(ROUNDS);
  }

  Passwords(int rounds) {
    current = METHOD + rounds;
    PasswordEncoder method =
        new Pbkdf2PasswordEncoder(
            "", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    encoder = new DelegatingPasswordEncoder(current, Map.of(current, method));
    encoder.setDefaultPasswordEncoderForMatches(
        Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  /**
   * Hashes a new password.
   *
   * @throws IllegalArgumentException if the password is too short, too long or easy to guess
   */
  public String hash(String user, String password) {
    PasswordRules.check(user, password);
    return again(password);
  }

  /** Hashes a password that is in use already, whatever the rules say of new ones. */
  String again(String password) {
    return encoder.encode(PasswordRules.normal(password));
  }

  /** Whether a hash is of an earlier method. */
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /**
   * Whether a password matches a hash. A wrong one takes equally long if the hash is empty (unknown
   * user) or outdated.
   */
  boolean matches(String password, String hash) {
    if (hash.isEmpty()) {
      boolean unused =
          encoder.matches(PasswordRules.normal(password), "{" + current + "}" + NOBODYS);
      return false;
    }
    if (!isOutdated(hash)) {
      return encoder.matches(PasswordRules.normal(password), hash);
    }
    // An outdated hash has half the rounds, and is of the password as it was typed.
    return encoder.matches(password, hash) || encoder.matches(password + "\0", NOBODYS);
  }
}
