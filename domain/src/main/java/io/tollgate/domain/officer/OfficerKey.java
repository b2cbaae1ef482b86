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
 * @param base64 the key in X.509 form (RFC 8410), as Base64
 */
public record OfficerKey(String base64) {
  private static final int ID_BYTES = 16;

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the text is not an Ed25519 key
   */
  public OfficerKey {
    decode(base64);
  }

  /** The same key as an {@code OfficerKey}. */
  public static OfficerKey of(PublicKey key) {
    return new OfficerKey(Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  /** The fingerprint: the first half of the SHA-256 of the X.509 form, as 32 hexadecimal digits. */
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
      throw new IllegalArgumentException(
          "public_key is not an Ed25519 key in X.509 form as Base64", e);
    }
  }
}
