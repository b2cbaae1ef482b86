package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes occasional records, with a new producer for each call. */
final class TopicWriter {
  private final PublisherSettings settings;
  private final WireSerdes serdes;

  TopicWriter(PublisherSettings settings) {
    this.settings = settings;
    this.serdes = settings.serdes();
  }

  /**
   * Writes values with one key. The brokers have acknowledged all of them when the method returns.
   *
   * @throws PublishException if a value could not be written
   */
  <D> void write(Topic topic, Codec<D, ?> codec, String key, List<D> values) {
    String name = settings.names().topic(topic);
    try (KafkaProducer<String, D> producer =
        SafeProducer.open(settings.cluster(), serdes.serde(codec).serializer())) {
      List<Future<?>> sent = new ArrayList<>(values.size());
      for (D value : values) {
        sent.add(producer.send(new ProducerRecord<>(name, key, value)));
      }
      producer.flush();
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PublishException(
          "topic " + name + " could not be written: " + cause.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("interrupted while writing topic " + name, e);
    }
  }
}
