package io.tollgate.streams.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
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
  private static final double FOR_INDEXES = 0.1;

  /** What the stores share; it lives as long as the process. */
  private record Budget(Cache cache, WriteBufferManager writeBuffers, Filter filter) {
    static Budget of(long bytes) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(bytes, SHARD_BITS, false, FOR_INDEXES);
      return new Budget(
          cache, new WriteBufferManager(bytes / 2, cache), new BloomFilter(BLOOM_BITS_PER_KEY));
    }
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    Object bytes = configs.get(MEMORY_BYTES);
    Budget budget = BUDGETS.computeIfAbsent(Long.valueOf(bytes.toString()), Budget::of);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(budget.cache());
    table.setFilterPolicy(budget.filter());
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(budget.writeBuffers());
  }

  @Override
  public void close(String storeName, Options options) {
    // The budget is shared: the next store needs it.
  }
}
