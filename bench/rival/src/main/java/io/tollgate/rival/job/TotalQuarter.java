package io.tollgate.rival.job;

import static org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.rival.data.Outgoing;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.state.StateFormats;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds the changes of a bucket to its total, and writes its row of the quarterly table. */
final class TotalQuarter extends KeyedProcessFunction<String, RevenueChange, Outgoing> {
  private static final long serialVersionUID = 1;

  private final JobSettings settings;
  private transient Form<QuarterlyRevenue> rows;
  private transient ValueState<byte[]> totals;

  TotalQuarter(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    rows = Form.of(settings, settings.serdes(), Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE);
    totals =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    Store.TOTALS.storeName(), BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(RevenueChange change, Context context, Collector<Outgoing> out)
      throws Exception {
    byte[] stored = totals.value();
    Subtotal before =
        stored == null
            ? Subtotal.ofNone(change.quarterStart(), change.quarterEnd())
            : StateFormats.SUBTOTAL.read(stored);
    Subtotal after = before.plus(change);
    totals.update(StateFormats.SUBTOTAL.write(after));
    out.collect(
        rows.outgoing(
            context.getCurrentKey().getBytes(StandardCharsets.UTF_8),
            new QuarterlyRevenue(change.bucket(), after)));
  }
}
