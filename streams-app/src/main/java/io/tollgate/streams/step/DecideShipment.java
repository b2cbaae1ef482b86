package io.tollgate.streams.step;

import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.wire.source.SourceRows;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Decides each shipment event, and decides shipments on hold again after a change of the reference
 * data. Everything that can fail because of the event happens before the first write.
 */
public final class DecideShipment implements Processor<String, ShipmentEvent, String, Ruling> {
  private final Sources sources;
  private final Routing routing;
  private final Duration wakeEvery;
  private final StreamObserver observer;
  private ProcessorContext<String, Ruling> context;
  private ShipmentStores stores;
  private TaskUsage usage;
  private TaskObserver task = TaskObserver.NONE;

  /**
   * Creates the step.
   *
   * @param partitions the number of partitions of the shipments topic
   * @param wakeEvery how often to check whether shipments on hold must be decided again
   */
  public DecideShipment(
      Sources sources, int partitions, Duration wakeEvery, StreamObserver observer) {
    this.sources = sources;
    this.routing = new Routing(partitions);
    this.wakeEvery = wakeEvery;
    this.observer = observer;
  }

  @Override
  public void init(ProcessorContext<String, Ruling> context) {
    this.context = context;
    this.stores = new ShipmentStores(context);
    this.usage = new TaskUsage(context, sources.usage());
    this.task = observer.begin(context.taskId());
    int partition = context.taskId().partition();
    WakeHolds wakeHolds =
        new WakeHolds(
            sources,
            stores,
            usage,
            this::write,
            version -> sources.reference().holdsReviewed(partition, version));
    context.schedule(
        wakeEvery,
        PunctuationType.WALL_CLOCK_TIME,
        now -> {
          task.idle();
          wakeHolds.wakeSome(now);
        });
  }

  @Override
  public void process(Record<String, ShipmentEvent> input) {
    task.read();
    RecordMetadata metadata =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("the record has no partition and offset"));
    ShipmentEvent event = input.value();
    routing.check(input.key(), event == null ? null : event.shipmentId(), metadata.partition());
    Optional<Bounds.Fault> fault = Bounds.ofIds(event);
    if (fault.isPresent()) {
      throw new UndecidableEventException(fault.get().breach() + ": " + fault.get().detail());
    }
    Optional<ShipmentState> before = stores.shipment(event.shipmentId());
    Optional<SeenEvent> seen = stores.seen(before, event.shipmentId(), event.eventId());
    Ruling ruling = decide(before, seen, event);
    Provenance provenance = provenance(input, metadata, ruling.decision().finding().lineIndex());
    ResultSize.check(ruling);
    // All writes follow here; a failure replays the task.
    write(before, ruling.withProvenance(provenance), input.timestamp());
    task.outcome(event.occurredAt().toEpochMilli(), input.timestamp());
  }

  private Ruling decide(
      Optional<ShipmentState> before, Optional<SeenEvent> seen, ShipmentEvent event) {
    ReferenceSnapshot current = sources.reference().current();
    try {
      return Decider.decide(before, seen, event, current, usage);
    } catch (RuntimeException e) {
      throw new UndecidableEventException("the rules failed on the event: " + e, e);
    }
  }

  private void write(Optional<ShipmentState> before, Ruling ruling, long timestamp) {
    String shipmentId = ruling.decision().subject().shipmentId();
    stores.apply(shipmentId, before, ruling);
    context.forward(new Record<>(shipmentId, ruling, timestamp));
    observer.decided(ruling);
  }

  private static Provenance provenance(
      Record<String, ShipmentEvent> input, RecordMetadata metadata, OptionalInt line) {
    Header header = input.headers().lastHeader(SourceRows.HEADER);
    if (header == null) {
      return new Provenance(metadata.partition(), metadata.offset(), "", 0);
    }
    SourceRows rows = SourceRows.parse(header.value());
    return new Provenance(metadata.partition(), metadata.offset(), rows.file(), rows.rowOf(line));
  }

  @Override
  public void close() {
    task.end();
  }
}
