package io.tollgate.wire.direct;

import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes Avro's binary encoding into an array that grows. Not thread-safe. */
public final class AvroOutput {
  private static final int USUAL_BYTES = 1024;
  private static final int LARGEST_KEPT = 64 * 1024;
  private static final int MOST_VARINT_BYTES = 10;
  private static final int LOW_BITS = 0x7f;
  private static final int MORE = 0x80;
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private byte[] bytes = new byte[USUAL_BYTES];
  private int size;

  /** Discards the written bytes. A large array is replaced by a small one. */
  public void reset() {
    size = 0;
    if (bytes.length > LARGEST_KEPT) {
      bytes = new byte[USUAL_BYTES];
    }
  }

  /** The written bytes. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** The number of written bytes. */
  public int size() {
    return size;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Writes one byte without encoding. */
  public void raw(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** Writes bytes without encoding. */
  public void raw(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** Writes 4 bytes, big-endian. */
  public void rawInt(int value) {
    raw(value >>> 24);
    raw(value >>> 16);
    raw(value >>> 8);
    raw(value);
  }

  /** Writes 8 bytes, big-endian. */
  public void rawLong(long value) {
    rawInt((int) (value >>> Integer.SIZE));
    rawInt((int) value);
  }

  /** Writes an int or a long: zigzag, 7 bits per byte. */
  public void number(long value) {
    ensure(MOST_VARINT_BYTES);
    long left = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((left & ~(long) LOW_BITS) != 0) {
      bytes[size++] = (byte) ((left & LOW_BITS) | MORE);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /**
   * Writes a string. Most strings are ASCII, with one byte per character; other strings start over.
   */
  public void text(String value) {
    int start = size;
    int length = value.length();
    number(length);
    ensure(length);
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= MORE) {
        size = start;
        bytes(value.getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[at + i] = (byte) c;
    }
    size = at + length;
  }

  /** Writes the number of bytes, then the bytes. */
  public void bytes(byte[] value) {
    number(value.length);
    raw(value);
  }

  /** Writes a union of null and string; an empty string becomes null. */
  public void textOrNull(String value) {
    if (value.isEmpty()) {
      absent();
    } else {
      present();
      text(value);
    }
  }

  /** Writes null for a union whose first branch is null. */
  public void absent() {
    raw(0);
  }

  /** Selects the second branch of a union whose first branch is null; the value follows. */
  public void present() {
    raw(2);
  }

  /** Writes an enum's symbol. */
  public <E extends Enum<E>> void symbol(Symbols<E, ?> symbols, E constant) {
    number(symbols.index(constant));
  }

  /** Writes a date: days since 1970-01-01. */
  public void date(LocalDate value) {
    number(value.toEpochDay());
  }

  /** Writes an instant: microseconds since 1970-01-01T00:00:00Z. */
  public void micros(Instant value) {
    number(
        Math.addExact(
            Math.multiplyExact(value.getEpochSecond(), MICROS), value.getNano() / NANOS_PER_MICRO));
  }

  /** Writes a decimal: the bytes of its unscaled value. */
  public void decimal(DecimalField field, BigDecimal value) {
    BigInteger unscaled = field.exact(value).unscaledValue();
    if (unscaled.bitLength() < Long.SIZE) {
      unscaled(unscaled.longValue());
    } else {
      bytes(unscaled.toByteArray());
    }
  }

  /** Writes a union of null and decimal. */
  public void decimalOrNull(DecimalField field, Optional<BigDecimal> value) {
    if (value.isEmpty()) {
      absent();
    } else {
      present();
      decimal(field, value.get());
    }
  }

  /** Writes the fewest bytes that hold the number with its sign. */
  private void unscaled(long value) {
    int spare = Long.numberOfLeadingZeros(value < 0 ? ~value : value) - 1;
    int length = Long.BYTES - spare / Byte.SIZE;
    number(length);
    ensure(length);
    for (int i = length - 1; i >= 0; i--) {
      bytes[size++] = (byte) (value >>> (i * Byte.SIZE));
    }
  }

  /** Writes an array in one block. */
  public <T> void array(List<T> items, BiConsumer<T, AvroOutput> item) {
    if (!items.isEmpty()) {
      number(items.size());
      for (int i = 0; i < items.size(); i++) {
        item.accept(items.get(i), this);
      }
    }
    raw(0);
  }
}
