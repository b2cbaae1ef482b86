package io.tollgate.streams.config;

import io.tollgate.streams.state.BoundedRocksDb;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting, in the order of docs/CONFIG.md, which is made from this table. Keys that Kafka and
 * the schema registry's clients know have their names.
 */
public enum Setting {
  BOOTSTRAP_SERVERS(
      "bootstrap.servers", Type.TEXT, null, "The brokers: host:port, several between commas."),
  SCHEMA_REGISTRY_URL(
      "schema.registry.url",
      Type.TEXT,
      null,
      "The schema registry as a Confluent client takes it; several addresses between commas."),
  SCHEMA_REGISTRY_USER_INFO(
      "schema.registry.user.info",
      Type.SECRET,
      "",
      "User and password for the registry's basic authentication: user:password. Blank: none."),
  AUTO_REGISTER_SCHEMAS(
      "auto.register.schemas",
      Type.BOOLEAN,
      "false",
      "Whether schemas are registered when first written. Where this is off, `tollgate schemas"
          + " register` does it on purpose."),
  AVRO_SERIALIZER(
      "avro.serializer",
      Type.TEXT,
      "io.tollgate.wire.serde.WireAvroSerializer",
      "The Kafka serializer of Avro records; io.confluent.kafka.serializers.KafkaAvroSerializer can"
          + " take its place where it is on the class path."),
  AVRO_DESERIALIZER(
      "avro.deserializer",
      Type.TEXT,
      "io.tollgate.wire.serde.WireAvroDeserializer",
      "The Kafka deserializer of Avro records; see avro.serializer."),
  RUN_ID(
      "run.id",
      Type.TEXT,
      "",
      "A prefix of every topic, subject, application id and state directory, so that installations"
          + " on one cluster never mix. Blank: none."),
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
      "http.port", Type.INTEGER, "8080", "Their port. 0: a free one, told at the start. -1: none.");

  /** What a setting's value has to be. */
  public enum Type {
    TEXT("text"),
    /** A text that is never shown. */
    SECRET("secret"),
    BOOLEAN("true or false"),
    INTEGER("whole number"),
    COUNT("whole number of 0 or more"),
    POSITIVE("whole number over 0");

    private final String form;

    Type(String form) {
      this.form = form;
    }

    /** The form in words. */
    public String form() {
      return form;
    }

    boolean accepts(String value) {
      return switch (this) {
        case TEXT, SECRET -> true;
        case BOOLEAN -> value.equals("true") || value.equals("false");
        case INTEGER -> value.matches("-1|[0-9]{1,15}");
        case COUNT -> value.matches("[0-9]{1,15}");
        case POSITIVE -> value.matches("[0-9]{1,15}") && Long.parseLong(value) > 0;
      };
    }
  }

  private final String key;
  private final Type type;
  private final String standard;
  private final String doc;

  Setting(String key, Type type, String standard, String doc) {
    this.key = key;
    this.type = type;
    this.standard = standard;
    this.doc = doc;
  }

  /** The name in files, and of the flag. */
  public String key() {
    return key;
  }

  /** What its value has to be. */
  public Type type() {
    return type;
  }

  /** The value where none is given; empty if one has to be. */
  public Optional<String> standard() {
    return Optional.ofNullable(standard);
  }

  /** What it is for. */
  public String doc() {
    return doc;
  }

  /** The name in the environment. */
  public String variable() {
    return AppConfig.VARIABLE_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
