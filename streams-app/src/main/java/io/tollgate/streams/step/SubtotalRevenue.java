package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.streams.state.SubtotalTable;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Adds up the revenue of this partition's shipments, and sends changed subtotals at intervals, not
 * at each event. A subtotal replaces the previous one. A start sends all subtotals again, which
 * makes up for those that a crash prevented.
 */
public final class SubtotalRevenue implements Processor<String, Ruling, String, PartSubtotal> {
  private final Duration sendEvery;
  private ProcessorContext<String, PartSubtotal> context;
  private SubtotalTable subtotals;

  /** Creates the step; it sends changes at this interval. */
  public SubtotalRevenue(Duration sendEvery) {
    this.sendEvery = sendEvery;
  }

  @Override
  public void init(ProcessorContext<String, PartSubtotal> context) {
    this.context = context;
    this.subtotals = context.getStateStore(Store.SUBTOTALS.storeName());
    subtotals.markAll();
    context.schedule(sendEvery, PunctuationType.WALL_CLOCK_TIME, this::send);
  }

  @Override
  public void process(Record<String, Ruling> input) {
    for (RevenueChange change : input.value().decision().changes()) {
      subtotals.change(change.bucket(), before -> after(before, change));
    }
  }

  private PartSubtotal after(PartSubtotal before, RevenueChange change) {
    Subtotal base =
        before == null
            ? Subtotal.ofNone(change.quarterStart(), change.quarterEnd())
            : before.subtotal();
    return new PartSubtotal(change.bucket(), context.taskId().partition(), base.plus(change));
  }

  private void send(long timestamp) {
    subtotals.takeChanged(
        subtotal -> context.forward(new Record<>(subtotal.bucket().key(), subtotal, timestamp)));
  }
}
