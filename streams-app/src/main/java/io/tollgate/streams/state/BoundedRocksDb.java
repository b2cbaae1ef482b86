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
 * Gives all state stores of the process one budget of native memory, for blocks and for what is not
 * yet written: without it each store takes its own, and their number grows with the partitions.
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
   * Native memory in bytes. Memtables of large tables are charged to the budget too, so used covers
   * them; memtables are reported beside it because what is written too slowly grows there.
   *
   * @param budget what all large tables may use together
   * @param used of it
   * @param pinned of that, what cannot be given up now
   * @param memtables of large tables, not yet on the disk
   */
  public record Memory(long budget, long used, long pinned, long memtables) {
    private Memory plus(Memory more) {
      return new Memory(
          budget + more.budget, used + more.used, pinned + more.pinned, memtables + more.memtables);
    }
  }

  /** What the stores share; it lives as long as the process. */
  private record Budget(Cache cache, WriteBufferManager writeBuffers, Filter filter) {
    static Budget of(long bytes) {
      RocksDB.loadLibrary();
      // Merging can wait; a stream thread that loses its core to it makes others wait.
      Env.getDefault().lowerThreadPoolCPUPriority(Priority.LOW);
      Cache cache = new LRUCache(bytes, SHARD_BITS, false, FOR_INDEXES);
      return new Budget(
          cache, new WriteBufferManager(bytes / 2, cache), new BloomFilter(BLOOM_BITS_PER_KEY));
    }
  }

  /**
   * The stores of Kafka Streams hold little. What they have not yet written is small but not in the
   * budget: RocksDB makes whoever writes first when the budget is used up bring its own buffer to
   * the disk, and a small store would do so, and wait, at every entry.
   */
  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    share(options, budget(configs));
    options.setWriteBufferSize(SMALL_BUFFER_BYTES);
  }

  /** Makes a large table share the whole of the budget. */
  static void bound(Options options, Map<String, Object> configs) {
    Budget budget = budget(configs);
    share(options, budget);
    options.setWriteBufferManager(budget.writeBuffers());
  }

  /** The native memory that the stores of this process take now. */
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
    // The budget is shared: the next store needs it.
  }
}
