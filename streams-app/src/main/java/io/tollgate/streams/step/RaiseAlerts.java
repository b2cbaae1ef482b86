package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.alert.ReScreening;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.state.ShipmentTable;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises alerts for compliance: goods that have left although their decision is BLOCKED, and, after
 * a change of the screening data, CLEARED shipments that would no longer be CLEARED.
 */
public final class RaiseAlerts implements Processor<String, Ruling, String, Alert> {
  private static final Logger LOG = LoggerFactory.getLogger(RaiseAlerts.class);
  private static final String PROGRESS_KEY = "walk";

  private final Sources sources;
  private final Duration lookEvery;
  private final StreamObserver observer;
  private ProcessorContext<String, Alert> context;
  private AlertMemory memory;
  private ShipmentTable shipments;
  private TopicRescan rescan;

  /** Creates the step; at this interval it re-screens some past events, if there is a reason. */
  public RaiseAlerts(Sources sources, Duration lookEvery, StreamObserver observer) {
    this.sources = sources;
    this.lookEvery = lookEvery;
    this.observer = observer;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    this.context = context;
    shipments = context.getStateStore(Store.SHIPMENTS.storeName());
    memory = new AlertMemory(context);
    // The first decisions use this version, so no earlier events need re-screening.
    String first = version(sources.reference().current());
    rescan =
        new TopicRescan(
            sources,
            context.taskId().partition(),
            new RescanProgress(
                context.getStateStore(Store.LOOK_BACK.storeName()), PROGRESS_KEY, first));
    context.schedule(
        lookEvery,
        PunctuationType.WALL_CLOCK_TIME,
        now ->
            rescan.some(RaiseAlerts::version, (event, current) -> reScreen(event, current, now)));
  }

  private static String version(ReferenceSnapshot current) {
    return ReScreening.screeningVersion(current.manifest());
  }

  /** If the rules fail on one event, the others are still re-screened. */
  private void reScreen(ShipmentEvent event, ReferenceSnapshot current, long now) {
    Optional<Alert> alert = Optional.empty();
    try {
      alert =
          ReScreening.at(
              event, () -> Optional.ofNullable(shipments.get(event.shipmentId())), current);
    } catch (RuntimeException e) {
      LOG.error(
          "event {} of shipment {} cannot be re-screened: the rules failed on it",
          event.eventId(),
          event.shipmentId(),
          e);
    }
    alert.filter(memory::isNew).ifPresent(found -> raise(found, now));
  }

  @Override
  public void process(Record<String, Ruling> input) {
    ReScreening.violation(input.value().decision())
        .ifPresent(alert -> raise(alert, input.timestamp()));
  }

  private void raise(Alert alert, long timestamp) {
    context.forward(new Record<>(alert.subject().shipmentId(), alert, timestamp));
    observer.raised(alert);
  }

  @Override
  public void close() {
    if (rescan != null) {
      rescan.close();
    }
  }
}
