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
 * Keeps what each CLEARED shipment uses of licences and caps, and sends what this partition's use
 * together now and then, as {@link SubtotalRevenue} does. Where what counting rests on has changed,
 * a bound that was switched on among it, the partition's events are read again and counted anew.
 */
public final class CountUsage implements Processor<String, Ruling, String, QuotaTotal> {
  private static final Logger LOG = LoggerFactory.getLogger(CountUsage.class);
  private static final String WALK = "recount";

  private final Sources sources;
  private final Duration every;
  private final Set<Quota> changed = new LinkedHashSet<>();
  private ProcessorContext<String, QuotaTotal> context;
  private ShipmentStores stores;
  private TaskUsage usage;
  private TopicRescan rescan;
  private boolean isEmpty;

  /** Makes the step; it sends what has changed, and counts anew some way, at this interval. */
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
    // A task that is begun again has this same step: what it knew may have been rolled back.
    changed.clear();
    usage.subtotals().forEach(subtotal -> changed.add(subtotal.quota()));
    rescan =
        new TopicRescan(
            sources,
            context.taskId().partition(),
            new RescanProgress(context.getStateStore(Store.LOOK_BACK.storeName()), WALK, ""));
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

  /** While nothing was ever counted there is nothing to replace, and no store is asked. */
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

  /** One event that the rules fail on keeps no other from being counted. */
  private static Optional<List<QuotaUse>> recounted(
      ShipmentEvent event,
      Optional<ShipmentState> state,
      Optional<SeenEvent> seen,
      ReferenceSnapshot reference) {
    try {
      return ReScreening.recounted(event, state, seen, reference);
    } catch (RuntimeException e) {
      LOG.error("event {} cannot be counted anew: the rules failed on it", event.eventId(), e);
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
