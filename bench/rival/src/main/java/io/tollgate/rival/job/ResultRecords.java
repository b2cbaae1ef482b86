package io.tollgate.rival.job;

import io.tollgate.catalogue.Topic;
import io.tollgate.rival.data.Outgoing;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes Kafka records of encoded results. It names their topics, because Flink asks the broker for
 * open transactions on these topics after a start.
 */
final class ResultRecords
    implements KafkaRecordSerializationSchema<Outgoing>, KafkaDatasetFacetProvider {
  private static final long serialVersionUID = 1;

  private final EnumMap<Topic, String> names;

  ResultRecords(JobSettings settings, List<Topic> topics) {
    names = new EnumMap<>(Topic.class);
    topics.forEach(topic -> names.put(topic, settings.topic(topic)));
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Outgoing outgoing, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        names.get(outgoing.topic()), null, timestamp, outgoing.key(), outgoing.value());
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(
            DefaultKafkaDatasetIdentifier.ofTopics(List.copyOf(names.values()))));
  }
}
