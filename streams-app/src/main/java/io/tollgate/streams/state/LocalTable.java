package io.tollgate.streams.state;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * A RocksDB table on the local disk, without a write-ahead log: the changelog is the log, and Kafka
 * Streams discards the table after a crash. Keys that begin with {@link #INDEX} are scanned, not
 * looked up.
 */
final class LocalTable implements AutoCloseable {
  /** A byte with which no UTF-8 text begins. */
  static final byte INDEX = (byte) 0xFF;

  private static final long WRITE_BUFFER_BYTES = 32L << 20;
  private static final int WRITE_BUFFERS = 3;

  /** Twice RocksDB's default, because compaction writes most of the bytes of a long run. */
  private static final int FILES_BEFORE_MERGING = 8;

  private static final double BLOOM_IN_MEMORY = 0.05;

  private static final String MEMTABLES = "rocksdb.cur-size-all-mem-tables";

  /** The open tables, guarded by this set: RocksDB crashes if a closed table is used. */
  private static final Set<LocalTable> OPEN = new HashSet<>();

  private final String name;
  private final Options options;
  private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
  private final WriteBatch batch = new WriteBatch();
  private final RocksDB table;
  private final KeyFilterFile file;
  private final KeyFilter keys;

  private LocalTable(String name, Options options, RocksDB table, KeyFilterFile file) {
    this.name = name;
    this.options = options;
    this.table = table;
    this.file = file;
    this.keys = file.takeOr(this::filterOfAll);
    synchronized (OPEN) {
      OPEN.add(this);
    }
  }

  /** The memtables of the open tables of this process, in bytes. */
  static long memtableBytes() {
    synchronized (OPEN) {
      return OPEN.stream().mapToLong(LocalTable::memtables).sum();
    }
  }

  private long memtables() {
    try {
      return table.getLongProperty(MEMTABLES);
    } catch (RocksDBException e) {
      throw failed("measured", e);
    }
  }

  /**
   * Opens a table; creates it if it does not exist.
   *
   * @param settings settings of Kafka Streams, with the memory budget that all tables share
   * @throws ProcessorStateException if the folder cannot be used
   */
  static LocalTable open(String name, File folder, Map<String, Object> settings) {
    RocksDB.loadLibrary();
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
            .setCompactionStyle(CompactionStyle.UNIVERSAL)
            .setLevel0FileNumCompactionTrigger(FILES_BEFORE_MERGING)
            .setCompressionType(CompressionType.NO_COMPRESSION)
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setMaxWriteBufferNumber(WRITE_BUFFERS)
            // Most keys that are looked up are on disk, so filters let a search skip the memtables.
            .setMemtableWholeKeyFiltering(true)
            .setMemtablePrefixBloomSizeRatio(BLOOM_IN_MEMORY)
            .setTableFormatConfig(new BlockBasedTableConfig());
    BoundedRocksDb.bound(options, settings);
    try {
      Files.createDirectories(folder.toPath());
      RocksDB table = RocksDB.open(options, folder.getPath());
      try {
        return new LocalTable(name, options, table, KeyFilterFile.beside(folder.toPath()));
      } catch (RuntimeException e) {
        // A replaced thread in this process can open it only if its lock is free.
        table.close();
        throw e;
      }
    } catch (IOException | RocksDBException | UncheckedIOException e) {
      options.close();
      throw new ProcessorStateException(
          "the table " + name + " in " + folder + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * The value of a key; null if there is none. The filter comes first, because most shipments are
   * new and RocksDB is slowest for a missing key.
   */
  byte[] get(byte[] key) {
    try {
      return keys.mayContain(key) ? table.get(key) : null;
    } catch (RocksDBException e) {
      throw failed("read", e);
    }
  }

  private KeyFilter filterOfAll() {
    KeyFilter all = new KeyFilter();
    try (RocksIterator entries = table.newIterator()) {
      for (entries.seekToFirst(); entries.isValid(); entries.next()) {
        byte[] key = entries.key();
        if (key[0] == INDEX) {
          break;
        }
        all.add(key);
      }
    }
    return all;
  }

  /**
   * The entries whose keys have a prefix, in key order.
   *
   * @param from the first key; it begins with the prefix
   */
  List<KeyValue<byte[], byte[]>> range(byte[] prefix, byte[] from, int most) {
    List<KeyValue<byte[], byte[]>> found = new ArrayList<>();
    try (RocksIterator entries = table.newIterator()) {
      for (entries.seek(from); entries.isValid() && found.size() < most; entries.next()) {
        byte[] key = entries.key();
        if (!beginsWith(key, prefix)) {
          break;
        }
        found.add(KeyValue.pair(key, entries.value()));
      }
    }
    return found;
  }

  private static boolean beginsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Adds a change for {@link #write}; an empty value deletes the entry. */
  void put(byte[] key, byte[] value) {
    try {
      if (value.length == 0) {
        batch.delete(key);
        return;
      }
      batch.put(key, value);
      if (key[0] != INDEX) {
        keys.add(key);
      }
    } catch (RocksDBException e) {
      throw failed("written", e);
    }
  }

  /** Discards the changes since the last {@link #write}. */
  void forget() {
    batch.clear();
  }

  /** Writes the changes since the last call. */
  void write() {
    try {
      table.write(writing, batch);
      batch.clear();
    } catch (RocksDBException e) {
      throw failed("written", e);
    }
  }

  private ProcessorStateException failed(String what, RocksDBException e) {
    return new ProcessorStateException(
        "the table " + name + " cannot be " + what + ": " + e.getMessage(), e);
  }

  /** Flushes memtables to disk, and closes. */
  @Override
  public void close() {
    synchronized (OPEN) {
      OPEN.remove(this);
    }
    try (FlushOptions whole = new FlushOptions().setWaitForFlush(true)) {
      table.flush(whole);
      file.keep(keys);
    } catch (RocksDBException e) {
      throw failed("closed", e);
    } finally {
      table.close();
      batch.close();
      writing.close();
      options.close();
    }
  }
}
