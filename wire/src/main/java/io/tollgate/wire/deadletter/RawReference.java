package io.tollgate.wire.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * What a dead letter says of a record whose bytes do not fit into it. The record's place is in the
 * headers {@value #TOPIC}, {@value #PARTITION} and {@value #OFFSET}, as in every dead letter.
 *
 * @param bytes the length of the record's value
 * @param sha256 the SHA-256 of the record's value, 64 hexadecimal digits
 */
public record RawReference(int bytes, String sha256) {
  /** The header of the record's topic. */
  public static final String TOPIC = "__streams.errors.topic";

  /** The header of the record's partition. */
  public static final String PARTITION = "__streams.errors.partition";

  /** The header of the record's offset. */
  public static final String OFFSET = "__streams.errors.offset";

  /** The header of the length of the record's value. */
  public static final String BYTES_HEADER = "tollgate.raw-bytes";

  /** The header of the SHA-256 of the record's value. */
  public static final String SHA256_HEADER = "tollgate.raw-sha256";

  /** The reference to a record with this value; a record without a value is like an empty one. */
  public static RawReference of(byte[] value) {
    byte[] raw = value == null ? new byte[0] : value;
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
      return new RawReference(raw.length, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads the headers of a dead letter; empty if it has the whole record. */
  public static Optional<RawReference> in(Map<String, byte[]> headers) {
    byte[] bytes = headers.get(BYTES_HEADER);
    byte[] sha256 = headers.get(SHA256_HEADER);
    if (bytes == null || sha256 == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RawReference(
              Integer.parseInt(new String(bytes, StandardCharsets.UTF_8)),
              new String(sha256, StandardCharsets.UTF_8)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Adds the headers. */
  public void addTo(Headers headers) {
    headers.add(BYTES_HEADER, Integer.toString(bytes).getBytes(StandardCharsets.UTF_8));
    headers.add(SHA256_HEADER, sha256.getBytes(StandardCharsets.UTF_8));
  }
}
