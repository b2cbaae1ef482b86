package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.RevenueChange;
import io.tollgate.domain.revenue.PartSubtotal;
import io.tollgate.domain.revenue.Subtotal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds up what the shipments of this partition count for, and sends the subtotals that have changed
 * now and then, not at each event. A subtotal is sent whole and replaces the last one, so all of
 * them are sent again after a start: what a crash kept from being sent is made up for.
 */
public final class SubtotalRevenue implements Processor<String, Ruled, String, PartSubtotal> {
  private final Duration sendEvery;
  private final Map<String, PartSubtotal> changed = new HashMap<>();
  private ProcessorContext<String, PartSubtotal> context;
  private KeyValueStore<String, PartSubtotal> subtotals;

  /** Makes the step; it sends what has changed at this interval. */
  public SubtotalRevenue(Duration sendEvery) {
    this.sendEvery = sendEvery;
  }

  @Override
  public void init(ProcessorContext<String, PartSubtotal> context) {
    this.context = context;
    this.subtotals = context.getStateStore(Store.SUBTOTALS.storeName());
    try (KeyValueIterator<String, PartSubtotal> all = subtotals.all()) {
      while (all.hasNext()) {
        KeyValue<String, PartSubtotal> subtotal = all.next();
        changed.put(subtotal.key, subtotal.value);
      }
    }
    context.schedule(sendEvery, PunctuationType.WALL_CLOCK_TIME, this::send);
  }

  @Override
  public void process(Record<String, Ruled> input) {
    for (RevenueChange change : input.value().decision().decision().changes()) {
      String key = change.bucket().key();
      PartSubtotal before = subtotals.get(key);
      Subtotal base =
          before == null
              ? Subtotal.ofNone(change.quarterStart(), change.quarterEnd())
              : before.subtotal();
      PartSubtotal after =
          new PartSubtotal(change.bucket(), context.taskId().partition(), base.plus(change));
      subtotals.put(key, after);
      changed.put(key, after);
    }
  }

  private void send(long timestamp) {
    changed.forEach((key, subtotal) -> context.forward(new Record<>(key, subtotal, timestamp)));
    changed.clear();
  }
}
