package io.tollgate.streams.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Env;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.Priority;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all state stores of the process one budget of native memory, for block cache and memtables.
 * Without it, each store has its own memory, and the number of stores grows with the partitions.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  /** The setting of the budget, in bytes. */
  public static final String MEMORY_BYTES = "rocksdb.memory.bytes";

  private static final Map<Long, Budget> BUDGETS = new ConcurrentHashMap<>();
  private static final double BLOOM_BITS_PER_KEY = 10;
  private static final int SHARD_BITS = -1;
  private static final long SMALL_BUFFER_BYTES = 2L << 20;
  private static final double FOR_INDEXES = 0.1;

  /**
   * Native memory in bytes. {@code used} includes the memtables of large tables. {@code memtables}
   * is a separate value too, because it grows if the disk is too slow.
   *
   * @param budget the limit for all large tables together
   * @param used the used part of the budget
   * @param pinned the part of {@code used} that cannot be freed now
   * @param memtables entries of large tables that are not yet on disk
   */
  public record Memory(long budget, long used, long pinned, long memtables) {
    private Memory plus(Memory more) {
      return new Memory(
          budget + more.budget, used + more.used, pinned + more.pinned, memtables + more.memtables);
    }
  }

  /** The resources that the stores share, for the life of the process. */
  private record Budget(Cache cache, WriteBufferManager writeBuffers, Filter filter) {
    static Budget of(long bytes) {
      RocksDB.loadLibrary();
      // Compaction can wait; it must not take a core from a stream thread.
      Env.getDefault().lowerThreadPoolCPUPriority(Priority.LOW);
      Cache cache = new LRUCache(bytes, SHARD_BITS, false, FOR_INDEXES);
      return new Budget(
          cache, new WriteBufferManager(bytes / 2, cache), new BloomFilter(BLOOM_BITS_PER_KEY));
    }
  }

  /**
   * Configures a store of Kafka Streams. These stores are small, so their memtables are small and
   * not part of the budget. If they were: when the budget is full, RocksDB flushes the store that
   * writes next, so a small store would flush, and wait, at every entry.
   */
  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    share(options, budget(configs));
    options.setWriteBufferSize(SMALL_BUFFER_BYTES);
  }

  /** Configures a large table to use the shared budget for cache and memtables. */
  static void bound(Options options, Map<String, Object> configs) {
    Budget budget = budget(configs);
    share(options, budget);
    options.setWriteBufferManager(budget.writeBuffers());
  }

  /** The native memory that the stores of this process use now. */
  public static Memory memory() {
    Memory all = new Memory(0, 0, 0, LocalTable.memtableBytes());
    for (Map.Entry<Long, Budget> budget : BUDGETS.entrySet()) {
      Cache cache = budget.getValue().cache();
      all = all.plus(new Memory(budget.getKey(), cache.getUsage(), cache.getPinnedUsage(), 0));
    }
    return all;
  }

  private static Budget budget(Map<String, Object> configs) {
    Object bytes = configs.get(MEMORY_BYTES);
    return BUDGETS.computeIfAbsent(Long.valueOf(bytes.toString()), Budget::of);
  }

  private static void share(Options options, Budget budget) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(budget.cache());
    table.setFilterPolicy(budget.filter());
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
  }

  @Override
  public void close(String storeName, Options options) {
    // Other stores still use the shared budget.
  }
}
