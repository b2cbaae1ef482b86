package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.alert.ReScreening;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.screening.Quotas;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the usage of licences and caps by each CLEARED shipment, and sends the partition's
 * subtotals at intervals, as {@link SubtotalRevenue} does. If the counting rules change, for
 * example because a bound is switched on, the step reads the partition's events again and recounts.
 */
public final class CountUsage implements Processor<String, Ruling, String, QuotaTotal> {
  private static final Logger LOG = LoggerFactory.getLogger(CountUsage.class);
  private static final String PROGRESS_KEY = "recount";

  private final Sources sources;
  private final Duration every;
  private final Set<Quota> changed = new LinkedHashSet<>();
  private ProcessorContext<String, QuotaTotal> context;
  private ShipmentStores stores;
  private TaskUsage usage;
  private TopicRescan rescan;
  private boolean isEmpty;

  /** Creates the step; at this interval it sends changes and continues a recount. */
  public CountUsage(Sources sources, Duration every) {
    this.sources = sources;
    this.every = every;
  }

  @Override
  public void init(ProcessorContext<String, QuotaTotal> context) {
    this.context = context;
    stores = new ShipmentStores(context);
    usage = new TaskUsage(context, sources.usage());
    isEmpty = usage.isEmpty();
    // A restarted task reuses this step, and its changes may have been rolled back.
    changed.clear();
    usage.subtotals().forEach(subtotal -> changed.add(subtotal.quota()));
    rescan =
        new TopicRescan(
            sources,
            context.taskId().partition(),
            new RescanProgress(
                context.getStateStore(Store.LOOK_BACK.storeName()), PROGRESS_KEY, ""));
    context.schedule(
        every,
        PunctuationType.WALL_CLOCK_TIME,
        now -> {
          rescan.some(Quotas::version, this::recount);
          send(now);
        });
  }

  @Override
  public void process(Record<String, Ruling> input) {
    Decision decision = input.value().decision();
    if (decision.outcome().stands()) {
      replace(decision.subject(), input.value().uses());
    }
  }

  /** Skips the store while nothing was ever counted. */
  private void replace(Subject subject, List<QuotaUse> now) {
    if (isEmpty && now.isEmpty()) {
      return;
    }
    isEmpty = false;
    changed.addAll(usage.replace(subject, now));
  }

  private void recount(ShipmentEvent event, ReferenceSnapshot reference) {
    Optional<ShipmentState> state = stores.shipment(event.shipmentId());
    Optional<SeenEvent> seen = stores.seen(state, event.shipmentId(), event.eventId());
    recounted(event, state, seen, reference)
        .ifPresent(uses -> replace(standing(event, state.orElseThrow()), uses));
  }

  /** If the rules fail on one event, the others are still counted. */
  private static Optional<List<QuotaUse>> recounted(
      ShipmentEvent event,
      Optional<ShipmentState> state,
      Optional<SeenEvent> seen,
      ReferenceSnapshot reference) {
    try {
      return ReScreening.recounted(event, state, seen, reference);
    } catch (RuntimeException e) {
      LOG.error(
          "event {} of shipment {} cannot be recounted: the rules failed on it",
          event.eventId(),
          event.shipmentId(),
          e);
      return Optional.empty();
    }
  }

  private static Subject standing(ShipmentEvent event, ShipmentState state) {
    return new Subject(
        event.shipmentId(),
        event.revision(),
        event.eventId(),
        event.exporterId(),
        state.standing().attempt());
  }

  private void send(long timestamp) {
    for (Quota quota : changed) {
      context.forward(new Record<>(quota.key(), usage.subtotal(quota).orElseThrow(), timestamp));
    }
    changed.clear();
  }

  @Override
  public void close() {
    if (rescan != null) {
      rescan.close();
    }
  }
}
