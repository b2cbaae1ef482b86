package io.tollgate.compliance.officer;

import io.tollgate.compliance.ComplianceException;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerKey;
import io.tollgate.domain.officer.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * An officer's key pair in a file that only its owner can read: the private key as PKCS #8 and the
 * public key as X.509, both in PEM (RFC 7468), as OpenSSL writes them.
 */
public final class KeyFile {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int LINE = 64;

  private final PrivateKey privateKey;
  private final OfficerKey publicKey;

  private KeyFile(PrivateKey privateKey, OfficerKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * Creates a key pair and writes it to a new file that only its owner can read.
   *
   * @throws KeyRefusedException if the file exists: a key is never overwritten
   * @throws ComplianceException if the file cannot be written
   */
  public static KeyFile make(Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      write(
          file,
          pem(PRIVATE, pair.getPrivate().getEncoded())
              + pem(PUBLIC, pair.getPublic().getEncoded()));
      return new KeyFile(pair.getPrivate(), OfficerKey.of(pair.getPublic()));
    } catch (FileAlreadyExistsException e) {
      throw new KeyRefusedException(
          "key file " + file + " exists already and is not overwritten; choose another name", e);
    } catch (GeneralSecurityException | IOException e) {
      throw new ComplianceException(
          "the key cannot be written to " + file + ": " + e.getMessage(), e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        isPosix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(StandardCharsets.US_ASCII.encode(text));
    }
  }

  private static String pem(String label, byte[] bytes) {
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /**
   * Reads a key pair.
   *
   * @throws KeyRefusedException if the file cannot be read, or contains no key pair
   */
  public static KeyFile read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(block(text, PRIVATE)));
      OfficerKey shown = new OfficerKey(Base64.getEncoder().encodeToString(block(text, PUBLIC)));
      return new KeyFile(key, shown);
    } catch (IOException e) {
      throw new KeyRefusedException(
          "key file " + file + " cannot be read; check its path and permissions", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyRefusedException(
          "key file " + file + " holds no Ed25519 key pair; use the key file made for you", e);
    }
  }

  /** Writes the public key alone to a new file, for whoever registers it. */
  public void writePublicKey(Path file) {
    try {
      write(file, pem(PUBLIC, Base64.getDecoder().decode(publicKey.base64())));
    } catch (FileAlreadyExistsException e) {
      throw new KeyRefusedException(
          "key file " + file + " exists already and is not overwritten; choose another name", e);
    } catch (IOException e) {
      throw new ComplianceException(
          "the key cannot be written to " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a public key.
   *
   * @throws KeyRefusedException if the file cannot be read, or contains no usable public key
   */
  public static OfficerKey readPublicKey(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      return new OfficerKey(Base64.getEncoder().encodeToString(block(text, PUBLIC)));
    } catch (IOException e) {
      throw new KeyRefusedException(
          "key file " + file + " cannot be read; check its path and permissions", e);
    } catch (IllegalArgumentException e) {
      throw new KeyRefusedException(
          "key file " + file + " holds no usable Ed25519 public key: " + e.getMessage(), e);
    }
  }

  private static byte[] block(String text, String label) {
    String begin = "-----BEGIN " + label + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + label + "-----");
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no " + label);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
  }

  /** The public key. */
  public OfficerKey publicKey() {
    return publicKey;
  }

  /** Signs a decision with the private key. */
  public OfficerDecision sign(OfficerDecision decision) {
    return decision.signed(Signature.sign(decision.signedBytes(), privateKey));
  }
}
