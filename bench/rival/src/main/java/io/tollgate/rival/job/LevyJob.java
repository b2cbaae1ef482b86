package io.tollgate.rival.job;

import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.rival.data.Arrival;
import io.tollgate.rival.data.Outgoing;
import io.tollgate.rival.data.RevenueChangeSerializer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job on Flink, with the steps of Tollgate's topology: decide about a shipment event, write the
 * decision and its levy due, and total the revenue of the quarter.
 */
public final class LevyJob {
  private LevyJob() {}

  /** Creates the job, ready for execution in this process. */
  public static StreamExecutionEnvironment of(JobSettings settings) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            settings.parallelism(), EngineSettings.of(settings));
    KafkaEnds kafka = new KafkaEnds(settings);

    SingleOutputStreamOperator<RevenueChange> changes = decided(env, kafka, settings);

    // One sink for both topics needs half the transactions of two sinks.
    changes
        .getSideOutput(DecideShipment.RESULTS)
        .sinkTo(kafka.results("ruled", Topic.DECISIONS, Topic.LEVY_DUE));

    totals(changes, settings).sinkTo(kafka.results("totals", Topic.QUARTERLY_REVENUE));
    return env;
  }

  private static SingleOutputStreamOperator<RevenueChange> decided(
      StreamExecutionEnvironment env, KafkaEnds kafka, JobSettings settings) {
    return env.fromSource(
            kafka.shipments(),
            WatermarkStrategy.noWatermarks(),
            Step.READ_SHIPMENTS.stepName(),
            Arrival.TYPE)
        .keyBy(Arrival::shipmentId, Types.STRING)
        .process(new DecideShipment(settings), RevenueChangeSerializer.TYPE)
        .name(Step.DECIDE_SHIPMENT.stepName());
  }

  private static DataStream<Outgoing> totals(
      DataStream<RevenueChange> changes, JobSettings settings) {
    return changes
        .transform(
            Step.SUBTOTAL_REVENUE.stepName(), RevenueChangeSerializer.TYPE, new BundleRevenue())
        .keyBy(change -> change.bucket().key(), Types.STRING)
        .process(new TotalQuarter(settings), Outgoing.TYPE)
        .name(Step.TOTAL_QUARTER.stepName());
  }
}
