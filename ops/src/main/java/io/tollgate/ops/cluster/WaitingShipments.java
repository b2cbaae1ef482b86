package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.money.WaitingRevenue;
import io.tollgate.ops.money.WaitingSum;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.topic.RangeReader;
import io.tollgate.wire.topic.RangeReader.Range;
import io.tollgate.wire.topic.TopicSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the shipment events that a group has yet to read, and sums their value. */
public final class WaitingShipments implements AutoCloseable {
  /** The most events to read of a partition; their value is scaled up for the rest. */
  public static final int MOST_READ = 5_000;

  private final String topic;
  private final Rates rates;
  private final Deserializer<ShipmentEvent> events;
  private final RangeReader ranges;

  /** Creates a reader of an installation's shipments. */
  public WaitingShipments(TopicSource source) {
    this.topic = source.names().topic(Topic.SHIPMENTS);
    this.rates = new Rates(source);
    this.events = source.serdes().serde(Codecs.SHIPMENT_EVENT).deserializer();
    this.ranges = new RangeReader(source.cluster());
  }

  /** Whether a group reads the shipments topic. */
  public boolean isReadBy(GroupLag group) {
    return group.partitions().stream().anyMatch(lag -> lag.part().topic().equals(topic));
  }

  /** The value that waits for a group, by the exchange rates of the latest reference data. */
  public WaitingRevenue waitingFor(GroupLag group) {
    WaitingSum sum = new WaitingSum(rates.latest());
    for (PartitionLag lag : group.partitions()) {
      if (lag.part().topic().equals(topic) && lag.lag() > 0) {
        List<Optional<ShipmentEvent>> some = new ArrayList<>();
        ranges.read(
            new Range(
                topic, lag.part().partition(), lag.position(), lag.ends().latest(), MOST_READ),
            record -> some.add(decoded(record.value())));
        sum.add(some.size() < MOST_READ ? some.size() : lag.lag(), some);
      }
    }
    return sum.total();
  }

  private Optional<ShipmentEvent> decoded(byte[] value) {
    try {
      return Optional.ofNullable(events.deserialize(topic, value));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    ranges.close();
  }
}
