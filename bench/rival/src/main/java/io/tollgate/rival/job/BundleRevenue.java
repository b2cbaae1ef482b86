package io.tollgate.rival.job;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up what changes in a bucket, and sends the sums on before each checkpoint. Nobody would see
 * them earlier, for the sink shows its records when the checkpoint is done; and as nothing is left
 * here when the checkpoint is taken, there is no state to keep. Flink's SQL bundles the same way.
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
