package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.QuarterlyRevenue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Adds up the partitions' subtotals of a bucket; drops unchanged subtotals. */
public final class TotalQuarter
    implements Processor<String, PartSubtotal, String, QuarterlyRevenue> {
  private ProcessorContext<String, QuarterlyRevenue> context;
  private KeyValueStore<String, BucketTotal> totals;

  @Override
  public void init(ProcessorContext<String, QuarterlyRevenue> context) {
    this.context = context;
    this.totals = context.getStateStore(Store.TOTALS.storeName());
  }

  @Override
  public void process(Record<String, PartSubtotal> input) {
    PartSubtotal subtotal = input.value();
    BucketTotal stored = totals.get(input.key());
    BucketTotal before = stored == null ? BucketTotal.ofNone(subtotal.bucket()) : stored;
    BucketTotal after = before.with(subtotal);
    if (!after.equals(before)) {
      totals.put(input.key(), after);
      context.forward(input.withValue(after.row()));
    }
  }
}
