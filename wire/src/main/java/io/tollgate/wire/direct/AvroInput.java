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
 * Avro's binary form out of an array. It is strict where it can be and says little: any {@link
 * RuntimeException} means that the codec has to look, which tells the fault.
 */
public final class AvroInput {
  private static final int LOW_BITS = 0x7f;
  private static final int LAST_SHIFT = 63;
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final byte[] bytes;
  private int at;

  /** Reads from some place on. */
  public AvroInput(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Whether all was read. */
  public boolean isAtEnd() {
    return at == bytes.length;
  }

  /** Eight bytes, the highest first. */
  public long rawLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedInt(bytes[at++]);
    }
    return value;
  }

  /** A long. */
  public long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      if (shift > LAST_SHIFT) {
        throw strange();
      }
      next = bytes[at++];
      value |= (long) (next & LOW_BITS) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  /** An int. */
  public int integer() {
    return Math.toIntExact(number());
  }

  /** A string. */
  public String text() {
    int length = length();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** A union of null and decimal. */
  public Optional<BigDecimal> decimalOrNull(DecimalField field) {
    return isPresent() ? Optional.of(decimal(field)) : Optional.empty();
  }

  /** Passes by a string. */
  public void skipText() {
    // Not in one: the length's own bytes move the place too.
    int length = length();
    at += length;
  }

  /** Bytes, their number before them. */
  public byte[] bytes() {
    int length = length();
    byte[] value = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return value;
  }

  private int length() {
    int length = integer();
    if (length < 0 || length > bytes.length - at) {
      throw strange();
    }
    return length;
  }

  /** A union of null and string; null is empty. */
  public String textOrEmpty() {
    return isPresent() ? text() : "";
  }

  /** Whether the second branch of a union follows, whose first is null. */
  public boolean isPresent() {
    int branch = bytes[at++];
    if (branch != 0 && branch != 2) {
      throw strange();
    }
    return branch == 2;
  }

  /** An enum's symbol. */
  public <E extends Enum<E>> E symbol(Symbols<E, ?> symbols) {
    return symbols.at(integer());
  }

  /** A date. */
  public LocalDate date() {
    return LocalDate.ofEpochDay(integer());
  }

  /** An instant. */
  public Instant micros() {
    long micros = number();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
  }

  /** A decimal. */
  public BigDecimal decimal(DecimalField field) {
    int length = length();
    if (length == 0 || length > DecimalField.MOST_BYTES) {
      throw strange();
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

  /** An array of one block, as nearly every writer writes it; the codec reads any. */
  public <T> List<T> array(Function<AvroInput, T> item) {
    int count = integer();
    if (count == 0) {
      return List.of();
    }
    if (count < 0 || count > bytes.length - at) {
      throw strange();
    }
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    if (bytes[at++] != 0) {
      throw strange();
    }
    return items;
  }

  private static IllegalArgumentException strange() {
    return new IllegalArgumentException("not what was expected here");
  }
}
