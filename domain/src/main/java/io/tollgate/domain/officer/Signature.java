package io.tollgate.domain.officer;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.HexFormat;

/**
 * An Ed25519 signature (RFC 8032).
 *
 * @param hex its 64 bytes as hexadecimal digits; empty where nothing was signed
 */
public record Signature(String hex) {
  /** Nothing was signed. */
  public static final Signature NONE = new Signature("");

  static final String ALGORITHM = "Ed25519";

  /** A signature as it came. */
  public static Signature of(byte[] bytes) {
    return new Signature(HexFormat.of().formatHex(bytes));
  }

  /**
   * Signs. The same bytes and key give the same signature: Ed25519 needs no chance.
   *
   * @throws IllegalArgumentException if the key is no Ed25519 key
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

  /** Whether there is none. */
  public boolean isMissing() {
    return hex.isEmpty();
  }

  /** The bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Whether this is the signature of a message by the holder of a key; anything wrong is no. */
  boolean proves(byte[] message, OfficerKey key) {
    try {
      java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
      verifier.initVerify(key.publicKey());
      verifier.update(message);
      return verifier.verify(bytes());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
