package io.tollgate.streams.config;

import io.tollgate.streams.state.BoundedRocksDb;
import io.tollgate.wire.settings.Setting;
import java.util.Optional;

/** The settings of the streams application, beside those of its connections. */
public enum AppSetting implements Setting {
  STATE_DIR(
      "state.dir",
      Type.TEXT,
      "tollgate-state",
      "The folder of the state stores. What is lost there is restored from the cluster."),
  THREADS("num.stream.threads", Type.POSITIVE, "2", "Threads that process partitions."),
  STANDBYS(
      "num.standby.replicas",
      Type.COUNT,
      "0",
      "Copies of the state kept warm on other instances, for a quick take-over."),
  GROUP_PROTOCOL(
      "group.protocol",
      Type.TEXT,
      "classic",
      "Who assigns partitions: classic (the instances) or streams (the brokers; standbys are then"
          + " set on the broker)."),
  SESSION_TIMEOUT_MS(
      "session.timeout.ms",
      Type.POSITIVE,
      "10000",
      "After how long without a sign of life an instance's partitions are given to others. Not used"
          + " with group.protocol=streams."),
  COMMIT_INTERVAL_MS(
      "commit.interval.ms",
      Type.POSITIVE,
      "100",
      "How often results are committed, all or nothing. Readers see them after that."),
  SUBTOTALS_INTERVAL_MS(
      "subtotals.interval.ms",
      Type.POSITIVE,
      "1000",
      "How often changed subtotals go on to the quarterly table, and shipments on hold are looked"
          + " at after a change of the reference data."),
  CACHE_BYTES(
      "statestore.cache.max.bytes",
      Type.COUNT,
      "33554432",
      "Memory of the caches before the state stores, for all threads together."),
  ROCKSDB_BYTES(
      BoundedRocksDb.MEMORY_BYTES,
      Type.POSITIVE,
      "268435456",
      "Native memory that all state stores share for reading and writing."),
  COMPRESSION(
      "compression.type",
      Type.TEXT,
      "none",
      "How results are compressed: none, gzip, snappy, lz4 or zstd. Every client reads none and gzip;"
          + " lz4 costs the least, but some clients, such as KafkaJS, read it with a plug-in only."),
  INTERNAL_REPLICATION(
      "replication.factor",
      Type.INTEGER,
      "-1",
      "Replicas of the internal topics. -1: as the brokers are set."),
  MOST_THREAD_DEATHS(
      "thread.deaths.max",
      Type.COUNT,
      "3",
      "How many threads that die within ten minutes are replaced, their work being replayed, before"
          + " the application stops."),
  HTTP_HOST(
      "http.host", Type.TEXT, "127.0.0.1", "The address that /metrics and /health listen on."),
  HTTP_PORT(
      "http.port",
      Type.INTEGER,
      "8080",
      "Their port. 0: a free one, reported at the start. -1: none.");

  private final String key;
  private final Type type;
  private final String standard;
  private final String doc;

  AppSetting(String key, Type type, String standard, String doc) {
    this.key = key;
    this.type = type;
    this.standard = standard;
    this.doc = doc;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Optional<String> standard() {
    return Optional.ofNullable(standard);
  }

  @Override
  public String doc() {
    return doc;
  }
}
