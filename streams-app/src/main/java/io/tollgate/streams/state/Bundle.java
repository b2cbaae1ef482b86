package io.tollgate.streams.state;

import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import java.util.function.BiConsumer;

/** Many entries of a store in one record: a version byte, then key and value, one after another. */
final class Bundle {
  private static final int VERSION = 1;

  private final AvroOutput bytes = new AvroOutput();
  private int entries;

  /** Adds an entry. */
  void add(byte[] key, byte[] value) {
    if (entries == 0) {
      bytes.reset();
      bytes.raw(VERSION);
    }
    bytes.bytes(key);
    bytes.bytes(value);
    entries++;
  }

  boolean isEmpty() {
    return entries == 0;
  }

  int size() {
    return isEmpty() ? 0 : bytes.size();
  }

  /** Forgets what was added. */
  void clear() {
    entries = 0;
  }

  /** The record's value; the bundle is empty after it. */
  byte[] take() {
    clear();
    return bytes.toByteArray();
  }

  /**
   * Reads the entries of a record.
   *
   * @throws IllegalStateException if it is of a form that this version does not know
   */
  static void read(byte[] record, BiConsumer<byte[], byte[]> entry) {
    if (record.length == 0 || record[0] != VERSION) {
      throw new IllegalStateException(
          "a changelog holds a bundle of another form; run the version of Tollgate that wrote it");
    }
    AvroInput in = new AvroInput(record, 1);
    while (!in.isAtEnd()) {
      entry.accept(in.bytes(), in.bytes());
    }
  }
}
