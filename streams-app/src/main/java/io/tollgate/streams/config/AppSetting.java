package io.tollgate.streams.config;

import io.tollgate.streams.state.BoundedRocksDb;
import io.tollgate.wire.settings.Setting;
import java.util.Optional;

/** The settings of the streams application, other than those of its connections. */
public enum AppSetting implements Setting {
  STATE_DIR(
      "state.dir",
      Type.TEXT,
      "tollgate-state",
      "The folder of the state stores. If it is lost, the state is restored from the cluster."),
  THREADS("num.stream.threads", Type.POSITIVE, "2", "Threads that process partitions."),
  STANDBYS(
      "num.standby.replicas",
      Type.COUNT,
      "0",
      "Copies of the state on other instances, for a fast failover."),
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
      "If an instance sends no heartbeat for this time, other instances take its partitions. Not"
          + " used with group.protocol=streams."),
  COMMIT_INTERVAL_MS(
      "commit.interval.ms",
      Type.POSITIVE,
      "100",
      "How often results are committed, all or nothing. Readers see results after the commit."),
  SUBTOTALS_INTERVAL_MS(
      "subtotals.interval.ms",
      Type.POSITIVE,
      "1000",
      "How often changed subtotals are sent to the quarterly table, and how often shipments on hold"
          + " are checked after a change of the reference data."),
  CACHE_BYTES(
      "statestore.cache.max.bytes",
      Type.COUNT,
      "33554432",
      "Memory of the caches in front of the state stores, for all threads together."),
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
      "Replicas of the internal topics (changelogs and repartition topics). -1: the brokers'"
          + " default. `topics create` has its own option, --replication."),
  MOST_THREAD_DEATHS(
      "thread.deaths.max",
      Type.COUNT,
      "3",
      "How many threads may die within ten minutes before the application stops. Until then, each"
          + " one is replaced and its work repeated."),
  HTTP_HOST(
      "http.host",
      Type.TEXT,
      "127.0.0.1",
      "The address of /metrics, /health and /v1/screenings. Other machines reach them only if it is"
          + " not 127.0.0.1."),
  HTTP_PORT(
      "http.port",
      Type.INTEGER,
      "8080",
      "The port of /metrics, /health and /v1/screenings. 0: any free port, which serve prints. -1:"
          + " no HTTP.");

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
