package io.tollgate.domain.shipment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A 128-bit fingerprint: the first half of the SHA-256 of texts or of an event's whole content. It
 * detects that an event was sent before. To forge content for a given fingerprint takes about 2^128
 * tries.
 *
 * @param high the first 8 bytes, big-endian
 * @param low the next 8 bytes
 */
public record Digest(long high, long low) {

  /**
   * The fields that were added to events after the first release, in the order of their numbers. A
   * number is never used for another field.
   */
  private static final List<Later> LATER = List.of();

  /**
   * A field that was added to events later.
   *
   * @param number its number, from 1 on
   * @param values its value as a text, blank if absent; for a field of parties or lines, one value
   *     for each party or line, in order
   */
  record Later(int number, Function<ShipmentEvent, List<String>> values) {}

  /**
   * The fingerprint of an event; equal events have equal fingerprints. It is the first half of the
   * SHA-256 of the bytes below. A number is 8 bytes, big-endian. A text is its number of bytes,
   * then its UTF-8:
   *
   * <ol>
   *   <li>event_id, event_type, shipment_id, revision, exporter_id, invoice_number, ship_date as
   *       days since 1970, the number of parties
   *   <li>for each party: role, party_id, name, country
   *   <li>end_use, destination_country, currency, licence_number, occurred_at as seconds since 1970
   *       and nanoseconds, the number of lines
   *   <li>for each line: line_number, sku, quantity, and unit_price in ten-thousandths as the
   *       shortest two's complement, with its number of bytes before it
   *   <li>for each field of {@link #LATER} that is present: its number, its number of values, and
   *       each value as a text
   * </ol>
   *
   * Fingerprints are stored forever, so the first four items never change. A new field is added to
   * the last item, so an event without the field keeps its fingerprint.
   */
  public static Digest of(ShipmentEvent event) {
    return of(event, LATER);
  }

  /** The fingerprint with the given fields in place of {@link #LATER}. */
  static Digest of(ShipmentEvent event, List<Later> later) {
    Hasher hasher = new Hasher();
    hasher.text(event.eventId()).text(event.type().name()).text(event.shipmentId());
    hasher.number(event.revision()).text(event.exporterId()).text(event.invoiceNumber());
    hasher.number(event.shipDate().toEpochDay()).number(event.parties().size());
    for (Party party : event.parties()) {
      hasher.text(party.role().name()).text(party.partyId()).text(party.name());
      hasher.text(party.country());
    }
    hasher.text(event.endUse().name()).text(event.destinationCountry()).text(event.currency());
    hasher.text(event.licenceNumber()).instant(event.occurredAt()).number(event.lines().size());
    for (Line line : event.lines()) {
      hasher.number(line.lineNumber()).text(line.sku()).number(line.quantity());
      hasher.price(line.unitPrice());
    }
    for (Later field : later) {
      addIfPresent(hasher, field.number(), field.values().apply(event));
    }
    return hasher.digest();
  }

  private static void addIfPresent(Hasher hasher, int number, List<String> values) {
    if (values.stream().allMatch(String::isEmpty)) {
      return;
    }
    hasher.number(number).number(values.size());
    values.forEach(hasher::text);
  }

  /** The fingerprint of a list of texts; where each text ends counts too. */
  public static Digest of(List<String> texts) {
    Hasher hasher = new Hasher();
    texts.forEach(hasher::text);
    return hasher.digest();
  }

  /** 32 hexadecimal digits. */
  public String hex() {
    HexFormat hexadecimal = HexFormat.of();
    return hexadecimal.toHexDigits(high) + hexadecimal.toHexDigits(low);
  }

  /** Collects all bytes first: one call of SHA-256 is faster than a hundred small ones. */
  private static final class Hasher {
    private static final MessageDigest SHA256 = sha256();
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int USUAL_BYTES = 768;
    private static final int ASCII_END = 0x80;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int size;

    Hasher text(String value) {
      int length = value.length();
      int start = size;
      number(length);
      ensure(length);
      int at = size;
      for (int i = 0; i < length; i++) {
        char c = value.charAt(i);
        if (c >= ASCII_END) {
          size = start;
          return block(value.getBytes(StandardCharsets.UTF_8));
        }
        bytes[at + i] = (byte) c;
      }
      size = at + length;
      return this;
    }

    Hasher number(long value) {
      ensure(Long.BYTES);
      LONGS.set(bytes, size, value);
      size += Long.BYTES;
      return this;
    }

    Hasher instant(Instant value) {
      return number(value.getEpochSecond()).number(value.getNano());
    }

    /** The unscaled value is enough: every price has the same scale. */
    void price(BigDecimal value) {
      block(value.unscaledValue().toByteArray());
    }

    private Hasher block(byte[] value) {
      number(value.length);
      ensure(value.length);
      System.arraycopy(value, 0, bytes, size, value.length);
      size += value.length;
      return this;
    }

    private void ensure(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
      }
    }

    Digest digest() {
      try {
        MessageDigest sha = (MessageDigest) SHA256.clone();
        sha.update(bytes, 0, size);
        ByteBuffer hash = ByteBuffer.wrap(sha.digest());
        return new Digest(hash.getLong(), hash.getLong());
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("the platform's own SHA-256 can be cloned", e);
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
