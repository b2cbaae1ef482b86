package io.tollgate.streams.state;

import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.state.UnreadableStateException;
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
   * @param where the changelog, as it is called in an error
   * @throws UnreadableStateException if a newer build wrote it, or it is damaged
   */
  static void read(byte[] record, String where, BiConsumer<byte[], byte[]> entry) {
    if (record.length == 0 || record[0] <= 0) {
      throw damaged(record, where, null);
    }
    if (record[0] != VERSION) {
      throw UnreadableStateException.ofOtherBuild(
          where, "a bundle of form " + record[0], "form " + VERSION);
    }
    AvroInput in = new AvroInput(record, 1);
    while (!in.isAtEnd()) {
      byte[] key;
      byte[] value;
      try {
        key = in.bytes();
        value = in.bytes();
      } catch (RuntimeException e) {
        throw damaged(record, where, e);
      }
      entry.accept(key, value);
    }
  }

  private static UnreadableStateException damaged(byte[] record, String where, Exception cause) {
    return UnreadableStateException.ofDamage(
        where, record.length + " bytes that are no bundle of form " + VERSION, cause);
  }
}
