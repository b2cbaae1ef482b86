package io.tollgate.streams.history;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.step.PastShipments;
import io.tollgate.streams.step.PastUnreadableException;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicException;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads past events from the shipments topic, without a consumer group. */
public final class ShipmentHistory implements PastShipments {
  private final ClusterConnection cluster;
  private final String topic;
  private final Deserializer<ShipmentEvent> events;

  public ShipmentHistory(
      ClusterConnection cluster, String topic, Deserializer<ShipmentEvent> events) {
    this.cluster = cluster;
    this.topic = topic;
    this.events = events;
  }

  @Override
  public Reading open(int partition, long from) {
    try {
      return new PartitionReading(
          TopicReader.openPartition(cluster, topic, partition, from, new ByteArrayDeserializer()),
          from);
    } catch (TopicException e) {
      throw new PastUnreadableException(e);
    }
  }

  private final class PartitionReading implements Reading {
    private final TopicReader<byte[]> reader;
    private long offset;

    PartitionReading(TopicReader<byte[]> reader, long from) {
      this.reader = reader;
      this.offset = from;
    }

    @Override
    public List<ShipmentEvent> next(int most) {
      List<ShipmentEvent> found = new ArrayList<>();
      try {
        int read = 0;
        List<Received<byte[]>> some = reader.poll(Duration.ZERO);
        while (!some.isEmpty()) {
          some.forEach(record -> decode(record, found));
          read += some.size();
          some = read < most ? reader.poll(Duration.ZERO) : List.of();
        }
      } catch (TopicException e) {
        throw new PastUnreadableException(e);
      }
      return found;
    }

    private void decode(Received<byte[]> record, List<ShipmentEvent> found) {
      offset = record.offset() + 1;
      try {
        ShipmentEvent event = events.deserialize(topic, record.value());
        if (event != null) {
          found.add(event);
        }
      } catch (RuntimeException e) {
        // A record that cannot be decoded is a dead letter, so it was never cleared.
        return;
      }
    }

    @Override
    public long offset() {
      return offset;
    }

    @Override
    public boolean isAtEnd() {
      try {
        return reader.isAtEnd();
      } catch (TopicException e) {
        throw new PastUnreadableException(e);
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
