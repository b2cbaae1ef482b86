package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.screening.Quotas;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds up the partitions' usage of a quota, and raises an alert each time the total exceeds its
 * bound: because of a shipment, or of a lower bound in new reference data.
 */
public final class TotalUsage implements Processor<String, QuotaTotal, String, Totalled> {
  private final ReferenceSource reference;
  private final Duration lookEvery;
  private final StreamObserver observer;
  private ProcessorContext<String, Totalled> context;
  private KeyValueStore<String, QuotaTotal> totals;
  private String seenVersion;

  /** Creates the step; it checks for changed bounds at this interval. */
  public TotalUsage(ReferenceSource reference, Duration lookEvery, StreamObserver observer) {
    this.reference = reference;
    this.lookEvery = lookEvery;
    this.observer = observer;
  }

  @Override
  public void init(ProcessorContext<String, Totalled> context) {
    this.context = context;
    this.totals = context.getStateStore(Store.USAGE_TOTALS.storeName());
    this.seenVersion = null;
    context.schedule(lookEvery, PunctuationType.WALL_CLOCK_TIME, this::lookForOtherBounds);
  }

  @Override
  public void process(Record<String, QuotaTotal> input) {
    QuotaTotal stored = totals.get(input.key());
    QuotaTotal after = stored == null ? input.value() : stored.with(input.value());
    // Drops an unchanged subtotal.
    if (!after.equals(stored)) {
      tell(after, reference.current(), input.timestamp());
    }
  }

  private void lookForOtherBounds(long timestamp) {
    ReferenceSnapshot current = reference.current();
    if (current.manifest().version().equals(seenVersion)) {
      return;
    }
    seenVersion = current.manifest().version();
    for (QuotaTotal total : TaskUsage.all(totals)) {
      if (Quotas.excess(total.quota(), total.total(), current).isPresent() != total.exceeded()) {
        tell(total, current, timestamp);
      }
    }
  }

  private void tell(QuotaTotal total, ReferenceSnapshot current, long timestamp) {
    Optional<String> excess = Quotas.excess(total.quota(), total.total(), current);
    QuotaTotal judged = total.exceeded(excess.isPresent());
    Optional<Alert> alert =
        excess
            .filter(sentence -> !total.exceeded())
            .map(
                sentence ->
                    Alert.ofExcess(total.quota(), total.latest(), sentence, current.versions()));
    String key = total.quota().key();
    totals.put(key, judged);
    context.forward(new Record<>(key, new Totalled(judged, alert), timestamp));
    alert.ifPresent(observer::raised);
  }
}
