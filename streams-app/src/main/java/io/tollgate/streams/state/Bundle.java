package io.tollgate.streams.state;

import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.state.UnreadableStateException;
import java.util.function.BiConsumer;

/** Many store entries in one record: a version byte, then key and value of each entry. */
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

  /** Discards the entries. */
  void clear() {
    entries = 0;
  }

  /** Returns the record's value and empties the bundle. */
  byte[] take() {
    clear();
    return bytes.toByteArray();
  }

  /**
   * Reads the entries of a record.
   *
   * @param where the changelog's name for errors
   * @throws UnreadableStateException if a newer build wrote the record, or it is damaged
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
        where, record.length + " bytes that are not a bundle of form " + VERSION, cause);
  }
}
