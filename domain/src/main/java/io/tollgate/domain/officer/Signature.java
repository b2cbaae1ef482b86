package io.tollgate.domain.officer;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.HexFormat;

/**
 * An Ed25519 signature (RFC 8032).
 *
 * @param hex 64 bytes as hexadecimal digits; empty if there is no signature
 */
public record Signature(String hex) {
  /** No signature. */
  public static final Signature NONE = new Signature("");

  static final String ALGORITHM = "Ed25519";

  /** In bytes. The JDK ignores further ones. */
  private static final int LENGTH = 64;

  /** A signature from its bytes. */
  public static Signature of(byte[] bytes) {
    return new Signature(HexFormat.of().formatHex(bytes));
  }

  /**
   * Signs. The same bytes and key give the same signature, because Ed25519 is deterministic.
   *
   * @throws IllegalArgumentException if the key is not an Ed25519 key
   */
  public static Signature sign(byte[] message, PrivateKey key) {
    try {
      java.security.Signature signer = java.security.Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(message);
      return of(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key cannot sign: " + e.getMessage(), e);
    }
  }

  /** Whether there is no signature. */
  public boolean isMissing() {
    return hex.isEmpty();
  }

  /** The signature's bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Whether this is the key's signature of a message; false if anything is malformed. */
  boolean proves(byte[] message, OfficerKey key) {
    try {
      byte[] signature = bytes();
      if (signature.length != LENGTH) {
        return false;
      }
      java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
      verifier.initVerify(key.publicKey());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
