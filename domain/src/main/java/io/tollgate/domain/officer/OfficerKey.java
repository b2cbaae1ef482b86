package io.tollgate.domain.officer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An officer's public Ed25519 key.
 *
 * @param base64 its X.509 form (RFC 8410) in Base64
 */
public record OfficerKey(String base64) {
  private static final int ID_BYTES = 16;

  /**
   * Checks that it is a key.
   *
   * @throws IllegalArgumentException if it is none, or of another algorithm
   */
  public OfficerKey {
    decode(base64);
  }

  /** A key of the JDK. */
  public static OfficerKey of(PublicKey key) {
    return new OfficerKey(Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  /** Its fingerprint: the first half of the SHA-256 of its X.509 form, 32 hexadecimal digits. */
  public String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey().getEncoded());
      return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  PublicKey publicKey() {
    return decode(base64);
  }

  private static PublicKey decode(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance(Signature.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("public_key is no Ed25519 key in X.509 form, Base64", e);
    }
  }
}
