package io.tollgate.domain.officer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * An officer's public Ed25519 key.
 *
 * @param base64 the key in X.509 form (RFC 8410), as Base64
 */
public record OfficerKey(String base64) {
  private static final int ID_BYTES = 16;
  private static final int POINT_BYTES = 32;

  /**
   * The y coordinates, little-endian, of the points of order 1, 2, 4 and 8, also those that are not
   * reduced by the field's prime (RFC 7748 and 8032).
   */
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the text is not an Ed25519 key, or the key is so weak that
   *     one signature fits many decisions
   */
  public OfficerKey {
    byte[] form = decode(base64).getEncoded();
    byte[] y = Arrays.copyOfRange(form, form.length - POINT_BYTES, form.length);
    // The highest bit is the sign of x.
    y[POINT_BYTES - 1] &= 0x7f;
    if (SMALL_ORDER.contains(HexFormat.of().formatHex(y))) {
      throw new IllegalArgumentException(
          "public_key is a point of small order, with which anybody can sign; make a new key pair");
    }
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
