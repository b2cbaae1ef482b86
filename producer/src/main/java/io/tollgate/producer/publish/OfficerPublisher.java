package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes lines of the register of officers, and their signed decisions, one at a time. */
public final class OfficerPublisher {
  private final PublisherSettings settings;
  private final WireSerdes serdes;

  /** A publisher; it connects when it is used. */
  public OfficerPublisher(PublisherSettings settings) {
    this.settings = settings;
    this.serdes = settings.serdes();
  }

  /**
   * Adds a line to the register; it is acknowledged when this returns.
   *
   * @throws PublishException if it could not be written
   */
  public void register(OfficerEntry entry) {
    write(Topic.OFFICERS, Codecs.OFFICER_ENTRY, entry.officerId(), entry);
  }

  /**
   * Sends a decision; it is acknowledged when this returns. What comes of it is told on {@link
   * Topic#OFFICER_OUTCOMES}.
   *
   * @throws PublishException if it could not be written
   */
  public void decide(OfficerDecision decision) {
    write(Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION, decision.shipmentId(), decision);
  }

  private <D> void write(Topic topic, Codec<D, ?> codec, String key, D value) {
    String name = settings.names().topic(topic);
    try (KafkaProducer<String, D> producer =
        SafeProducer.open(settings.cluster(), serdes.serde(codec).serializer())) {
      producer.send(new ProducerRecord<>(name, key, value)).get();
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
