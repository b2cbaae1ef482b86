package io.tollgate.rival.job;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up the changes of a bucket and emits the sums before each checkpoint. This delays no result,
 * because the sink commits its records with the checkpoint. Nothing remains here when the
 * checkpoint is taken, so there is no state. Flink's SQL bundles in the same way.
 */
final class BundleRevenue extends AbstractStreamOperator<RevenueChange>
    implements OneInputStreamOperator<RevenueChange, RevenueChange> {
  private static final long serialVersionUID = 1;

  private transient Map<Bucket, RevenueChange> sums;

  @Override
  public void open() throws Exception {
    super.open();
    sums = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<RevenueChange> element) {
    RevenueChange change = element.getValue();
    sums.merge(change.bucket(), change, BundleRevenue::plus);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    send();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    send();
    super.finish();
  }

  private void send() {
    sums.values().forEach(sum -> output.collect(new StreamRecord<>(sum)));
    sums.clear();
  }

  private static RevenueChange plus(RevenueChange sum, RevenueChange change) {
    return new RevenueChange(
        sum.bucket(),
        change.quarterStart(),
        change.quarterEnd(),
        sum.shipments() + change.shipments(),
        sum.units().add(change.units()),
        sum.revenueUsd().add(change.revenueUsd()),
        sum.levyUsd().add(change.levyUsd()));
  }
}
