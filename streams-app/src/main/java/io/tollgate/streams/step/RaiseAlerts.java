package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.LookBack;
import io.tollgate.streams.state.ShipmentTable;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells compliance what to look at: goods that left and came out BLOCKED, as they are decided, and
 * shipments that were CLEARED and would not be now, when what is screened against has changed.
 */
public final class RaiseAlerts implements Processor<String, Ruled, String, Alert> {
  private final Sources sources;
  private final Duration lookEvery;
  private final StreamObserver observer;
  private ProcessorContext<String, Alert> context;
  private WalkBack walk;

  /** Makes the step; it looks back some way at this interval, where there is a reason to. */
  public RaiseAlerts(Sources sources, Duration lookEvery, StreamObserver observer) {
    this.sources = sources;
    this.lookEvery = lookEvery;
    this.observer = observer;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    ShipmentTable shipments = context.getStateStore(Store.SHIPMENTS.storeName());
    walk =
        new WalkBack(
            sources,
            context.taskId().partition(),
            id -> Optional.ofNullable(shipments.get(id)),
            new AlertMemory(context));
    context.schedule(
        lookEvery, PunctuationType.WALL_CLOCK_TIME, now -> walk.some(alert -> raise(alert, now)));
  }

  @Override
  public void process(Record<String, Ruled> input) {
    LookBack.violation(input.value().decision().decision())
        .ifPresent(alert -> raise(alert, input.timestamp()));
  }

  private void raise(Alert alert, long timestamp) {
    context.forward(new Record<>(alert.subject().shipmentId(), alert, timestamp));
    observer.raised(alert);
  }

  @Override
  public void close() {
    if (walk != null) {
      walk.close();
    }
  }
}
