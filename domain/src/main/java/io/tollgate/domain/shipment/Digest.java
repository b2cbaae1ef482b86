package io.tollgate.domain.shipment;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A 128-bit fingerprint of a text or of an event's whole content, by which an event is recognised
 * when it comes again: the first half of a SHA-256. Content cannot be forged to a given fingerprint
 * with less than 2^128 tries.
 *
 * @param high the first 8 bytes, big-endian
 * @param low the next 8 bytes
 */
public record Digest(long high, long low) {

  /** The fingerprint of an event: equal events, equal fingerprints. */
  public static Digest of(ShipmentEvent event) {
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
    return hasher.digest();
  }

  /** The fingerprint of some texts, in order; no other split of the same letters has it. */
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

  private static final class Hasher {
    private final MessageDigest sha = sha256();
    private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

    Hasher text(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      sha.update(bytes);
      return this;
    }

    Hasher number(long value) {
      sha.update(eight.putLong(0, value).array());
      return this;
    }

    Hasher instant(Instant value) {
      return number(value.getEpochSecond()).number(value.getNano());
    }

    /** By value: the scale is the same for every price. */
    void price(BigDecimal value) {
      byte[] bytes = value.unscaledValue().toByteArray();
      number(bytes.length);
      sha.update(bytes);
    }

    Digest digest() {
      ByteBuffer bytes = ByteBuffer.wrap(sha.digest());
      return new Digest(bytes.getLong(), bytes.getLong());
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
