package io.tollgate.rival.job;

import io.tollgate.catalogue.Topic;
import io.tollgate.rival.data.Arrival;
import io.tollgate.rival.data.Outgoing;
import io.tollgate.wire.source.SourceRows;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Header;

/** The job's Kafka source and sinks. */
final class KafkaEnds {
  private static final int MOST_POLLED = 2_000;
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024 * 1024;

  /** The same as Kafka Streams; a checkpoint flushes waiting records. */
  private static final int LINGER_MS = 100;

  /** Less than the brokers' default limit, 15 minutes. */
  private static final int TRANSACTION_TIMEOUT_MS = 600_000;

  private final JobSettings settings;

  KafkaEnds(JobSettings settings) {
    this.settings = settings;
  }

  /** The shipments topic, from its beginning, committed records only. */
  KafkaSource<Arrival> shipments() {
    return KafkaSource.<Arrival>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setTopics(settings.topic(Topic.SHIPMENTS))
        .setGroupId(settings.applicationId())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MOST_POLLED))
        .setDeserializer(new Reading())
        .build();
  }

  /** A transactional sink for several topics; each record names its topic. */
  KafkaSink<Outgoing> results(String name, Topic... topics) {
    Properties producer = new Properties();
    producer.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
    producer.setProperty(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES));
    producer.setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(BUFFER_BYTES));
    producer.setProperty(ProducerConfig.LINGER_MS_CONFIG, Integer.toString(LINGER_MS));
    producer.setProperty(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Integer.toString(TRANSACTION_TIMEOUT_MS));
    return KafkaSink.<Outgoing>builder()
        .setKafkaProducerConfig(producer)
        .setBootstrapServers(settings.bootstrapServers())
        .setRecordSerializer(new ResultRecords(settings, List.of(topics)))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(settings.applicationId() + "-" + name)
        // Reuse transactional ids: a new one for every checkpoint would burden the broker.
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .build();
  }

  private static final class Reading implements KafkaRecordDeserializationSchema<Arrival> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) {
      if (record.key() == null || record.value() == null) {
        throw new IllegalArgumentException(
            "the record at partition "
                + record.partition()
                + ", offset "
                + record.offset()
                + " of the shipments topic has no key or no value");
      }
      Header source = record.headers().lastHeader(SourceRows.HEADER);
      out.collect(
          new Arrival(
              record.partition(),
              record.offset(),
              record.key(),
              record.value(),
              source == null ? null : source.value()));
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
      return Arrival.TYPE;
    }
  }
}
