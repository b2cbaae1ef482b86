package io.tollgate.ops.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.catalogue.Topic;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.RangeReader;
import io.tollgate.wire.topic.RangeReader.Range;
import io.tollgate.wire.topic.TopicSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** Fetches single shipment events by partition and offset. For one thread. */
public final class ShipmentEvents implements AutoCloseable {
  private final String topic;
  private final WireSerdes serdes;
  private final RangeReader ranges;

  /** Creates a reader for an installation. */
  public ShipmentEvents(TopicSource source) {
    this.topic = source.names().topic(Topic.SHIPMENTS);
    this.serdes = source.serdes();
    this.ranges = new RangeReader(source.cluster());
  }

  /** An event as JSON; empty if it no longer exists or cannot be decoded. */
  public Optional<JsonNode> json(int partition, long offset) {
    List<byte[]> found = new ArrayList<>();
    ranges.read(Range.ofOne(topic, partition, offset), record -> found.add(record.value()));
    try {
      return found.stream().map(value -> serdes.json(topic, value)).findFirst();
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    ranges.close();
  }
}
