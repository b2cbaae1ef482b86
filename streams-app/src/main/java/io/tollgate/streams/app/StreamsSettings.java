package io.tollgate.streams.app;

import io.tollgate.catalogue.Topic;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.streams.failure.DeadLetterMalformed;
import io.tollgate.streams.failure.DeadLetterUndecidable;
import io.tollgate.streams.failure.NeverNegative;
import io.tollgate.streams.failure.StopOnUnwritten;
import io.tollgate.streams.state.BoundedRocksDb;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.wire.settings.ConnectionSetting;
import io.tollgate.wire.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Derives the settings of Kafka Streams from the application's settings. */
public final class StreamsSettings {
  private static final String CLASSIC = "classic";

  /** Large, because a producer's batch can grow until the commit sends it. */
  private static final int BATCH_BYTES = 256 * 1024;

  private StreamsSettings() {}

  /** Derives the settings; Kafka Streams passes the observer to the failure handlers. */
  public static StreamsConfig of(Settings config, StreamObserver observer) {
    Map<String, Object> settings = new HashMap<>(config.kafkaClientSettings());
    settings.put(
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.text(ConnectionSetting.BOOTSTRAP_SERVERS));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.names().applicationId());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamObserver.CONFIG, observer);
    putPace(settings, config);
    putState(settings, config);
    putFailures(settings, config);
    putClients(settings, config);
    return new StreamsConfig(settings);
  }

  /** The transaction timeout of the application's producers, in milliseconds. */
  public static long transactionTimeoutMs(Settings config) {
    Object set =
        of(config, StreamObserver.NONE)
            .getProducerConfigs("any")
            .get(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
    return Long.parseLong(set.toString());
  }

  private static void putPace(Map<String, Object> settings, Settings config) {
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.number(AppSetting.THREADS));
    settings.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        config.duration(AppSetting.COMMIT_INTERVAL_MS).toMillis());
    // Shipments need not wait for officers' decisions, which are about earlier events.
    settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, config.text(AppSetting.GROUP_PROTOCOL));
  }

  private static void putState(Map<String, Object> settings, Settings config) {
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.text(AppSetting.STATE_DIR));
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.number(AppSetting.STANDBYS));
    settings.put(
        StreamsConfig.REPLICATION_FACTOR_CONFIG, config.number(AppSetting.INTERNAL_REPLICATION));
    settings.put(
        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, config.bytes(AppSetting.CACHE_BYTES));
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    settings.put(BoundedRocksDb.MEMORY_BYTES, config.bytes(AppSetting.ROCKSDB_BYTES));
  }

  private static void putFailures(Map<String, Object> settings, Settings config) {
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterMalformed.class);
    settings.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUndecidable.class);
    settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, StopOnUnwritten.class);
    settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, NeverNegative.class);
    settings.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
        config.names().topic(Topic.SHIPMENTS_DLQ));
  }

  private static void putClients(Map<String, Object> settings, Settings config) {
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    if (config.text(AppSetting.GROUP_PROTOCOL).equals(CLASSIC)) {
      settings.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
          config.number(AppSetting.SESSION_TIMEOUT_MS));
    }
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
        config.text(AppSetting.COMPRESSION));
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.RESULT_BYTES);
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.RESULT_BYTES);
  }
}
