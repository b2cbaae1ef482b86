package io.tollgate.rival.job;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.generate.Generator;
import io.tollgate.wire.codec.Codecs;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.AppInfoParser;

/** Checks that Tollgate's serdes work with the Kafka client that Flink's connector needs. */
public final class ClientCheck {
  private static final String CONNECTORS_CLIENT = "4.2.0";

  private ClientCheck() {}

  /**
   * Writes and reads an event.
   *
   * @throws IllegalStateException if another client is on the class path, or the event that is read
   *     differs
   */
  public static void run(JobSettings settings) {
    if (!AppInfoParser.getVersion().equals(CONNECTORS_CLIENT)) {
      throw new IllegalStateException(
          "kafka-clients is "
              + AppInfoParser.getVersion()
              + "; Flink's connector is made for "
              + CONNECTORS_CLIENT);
    }
    ShipmentEvent event = Generator.seeded(0).next();
    String topic = settings.topic(Topic.SHIPMENTS);
    try (Serde<ShipmentEvent> serde = settings.serdes().serde(Codecs.SHIPMENT_EVENT)) {
      byte[] bytes = serde.serializer().serialize(topic, event);
      if (!event.equals(serde.deserializer().deserialize(topic, bytes))) {
        throw new IllegalStateException(
            "the event that is read differs from the event that was written");
      }
    }
  }
}
