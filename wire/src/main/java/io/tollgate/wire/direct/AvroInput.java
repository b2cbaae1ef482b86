package io.tollgate.wire.direct;

import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads Avro's binary encoding from an array. Any {@link RuntimeException} means that the bytes are
 * wrong or unusual; the caller then reads them with the codec, which reports the error precisely.
 */
public final class AvroInput {
  private static final int LOW_BITS = 0x7f;
  private static final int LAST_SHIFT = 63;
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final byte[] bytes;
  private int at;

  /** Starts at an index of the array. */
  public AvroInput(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Whether all bytes are read. */
  public boolean isAtEnd() {
    return at == bytes.length;
  }

  /** Reads 8 bytes, big-endian. */
  public long rawLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedInt(bytes[at++]);
    }
    return value;
  }

  /** Reads a long. */
  public long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      if (shift > LAST_SHIFT) {
        throw mismatch();
      }
      next = bytes[at++];
      value |= (long) (next & LOW_BITS) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads an int. */
  public int integer() {
    return Math.toIntExact(number());
  }

  /** Reads a string. */
  public String text() {
    int length = length();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** Reads a union of null and decimal. */
  public Optional<BigDecimal> decimalOrNull(DecimalField field) {
    return isPresent() ? Optional.of(decimal(field)) : Optional.empty();
  }

  /** Skips a string. */
  public void skipText() {
    // Two statements, because length() also moves the position.
    int length = length();
    at += length;
  }

  /** Reads a length and that number of bytes. */
  public byte[] bytes() {
    int length = length();
    byte[] value = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return value;
  }

  private int length() {
    int length = integer();
    if (length < 0 || length > bytes.length - at) {
      throw mismatch();
    }
    return length;
  }

  /** Reads a union of null and string; null becomes an empty string. */
  public String textOrEmpty() {
    return isPresent() ? text() : "";
  }

  /** Reads the branch of a union whose first branch is null: whether the value is not null. */
  public boolean isPresent() {
    int branch = bytes[at++];
    if (branch != 0 && branch != 2) {
      throw mismatch();
    }
    return branch == 2;
  }

  /** Reads an enum's symbol. */
  public <E extends Enum<E>> E symbol(Symbols<E, ?> symbols) {
    return symbols.at(integer());
  }

  /** Reads a date. */
  public LocalDate date() {
    return LocalDate.ofEpochDay(integer());
  }

  /** Reads an instant. */
  public Instant micros() {
    long micros = number();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
  }

  /** Reads a decimal. */
  public BigDecimal decimal(DecimalField field) {
    int length = length();
    if (length == 0 || length > DecimalField.MOST_BYTES) {
      throw mismatch();
    }
    BigDecimal value =
        length > Long.BYTES
            ? new BigDecimal(
                new BigInteger(Arrays.copyOfRange(bytes, at, at + length)), field.scale())
            : BigDecimal.valueOf(unscaled(length), field.scale());
    at += length;
    return value;
  }

  private long unscaled(int length) {
    long value = bytes[at];
    for (int i = 1; i < length; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedInt(bytes[at + i]);
    }
    return value;
  }

  /**
   * Reads an array of one block, which nearly all writers produce. Only the codec reads several
   * blocks.
   */
  public <T> List<T> array(Function<AvroInput, T> item) {
    int count = integer();
    if (count == 0) {
      return List.of();
    }
    if (count < 0 || count > bytes.length - at) {
      throw mismatch();
    }
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    if (bytes[at++] != 0) {
      throw mismatch();
    }
    return items;
  }

  private IllegalArgumentException mismatch() {
    return new IllegalArgumentException(
        "the bytes before index " + at + " do not match the schema");
  }
}
