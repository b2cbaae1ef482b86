package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.ops.lag.TopicPart;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** Fetches single shipment events by where they lie. For one thread. */
public final class ShipmentEvents implements AutoCloseable {
  private final String topic;
  private final WireSerdes serdes;
  private final LogReader log;

  /** The events of an installation. */
  public ShipmentEvents(ClusterConnection connection, Namespace names, WireSerdes serdes) {
    this.topic = names.topic(Topic.SHIPMENTS);
    this.serdes = serdes;
    this.log = new LogReader(connection);
  }

  /** An event as JSON; empty if it is not there any more or cannot be decoded. */
  public Optional<String> json(int partition, long offset) {
    List<byte[]> found = new ArrayList<>();
    log.read(
        new TopicPart(topic, partition),
        offset,
        offset + 1,
        1,
        record -> found.add(record.value()));
    try {
      return found.stream().map(value -> serdes.text(topic, value)).findFirst();
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
