package io.tollgate.streams.topology;

import static io.tollgate.streams.topology.Naming.named;
import static io.tollgate.streams.topology.Naming.read;
import static io.tollgate.streams.topology.Naming.repartitioned;
import static io.tollgate.streams.topology.Naming.written;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.streams.step.CountUsage;
import io.tollgate.streams.step.DecideShipment;
import io.tollgate.streams.step.JudgeOfficerDecision;
import io.tollgate.streams.step.Judged;
import io.tollgate.streams.step.RaiseAlerts;
import io.tollgate.streams.step.Ruled;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.SubtotalRevenue;
import io.tollgate.streams.step.TotalQuarter;
import io.tollgate.streams.step.TotalUsage;
import io.tollgate.streams.step.Totalled;
import java.time.Duration;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The way of a shipment event: decide about it, tell what was decided and what levy that makes due,
 * alert compliance, total the revenue of the quarter, and what is used of licences and caps. What
 * officers decide goes the same way.
 */
public final class LevyTopology {
  private final Namespace names;
  private final TopologySerdes serdes;
  private final Sources sources;
  private final StreamObserver observer;
  private final Pace pace;

  /**
   * How the topology is laid out.
   *
   * @param partitions how many partitions the shipments topic has
   * @param every how often subtotals are sent on, and holds looked at
   */
  public record Pace(int partitions, Duration every) {}

  /** What the topology is made from. */
  public LevyTopology(
      Namespace names, TopologySerdes serdes, Sources sources, StreamObserver observer, Pace pace) {
    this.names = names;
    this.serdes = serdes;
    this.sources = sources;
    this.observer = observer;
    this.pace = pace;
  }

  /** Builds it; the configuration decides, among other things, that every resource has a name. */
  public Topology build(StreamsConfig config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));

    KStream<String, Ruled> ruledByEvents =
        builder.stream(
                names.topic(Topic.SHIPMENTS), read(serdes.shipmentEvent(), Step.READ_SHIPMENTS))
            .process(
                StepSupplier.of(
                    () -> new DecideShipment(sources, pace.partitions(), pace.every(), observer),
                    serdes.shipmentStores()),
                named(Step.DECIDE_SHIPMENT));

    KStream<String, Judged> judged =
        builder.stream(
                names.topic(Topic.OFFICER_DECISIONS),
                read(serdes.officerDecision(), Step.READ_OFFICER_DECISIONS))
            .process(
                StepSupplier.of(
                    () -> new JudgeOfficerDecision(sources, pace.partitions(), observer),
                    serdes.lookBackStore()),
                named(Step.JUDGE_OFFICER_DECISION),
                Store.SHIPMENTS.storeName(),
                Store.SEEN_EVENTS.storeName(),
                Store.USES.storeName(),
                Store.USAGE_SUBTOTALS.storeName());

    judged.to(
        names.topic(Topic.OFFICER_OUTCOMES),
        written(serdes.officerOutcome(), Step.WRITE_OFFICER_OUTCOMES));

    KStream<String, Ruled> ruled =
        ruledByEvents.merge(
            judged.flatMapValues(Judged::ruled, named(Step.TAKE_RULED_BY_OFFICERS)),
            named(Step.MERGE_RULED));

    ruled.to(names.topic(Topic.DECISIONS), written(serdes.decision(), Step.WRITE_DECISIONS));

    ruled
        .flatMapValues(Ruled::levyDue, named(Step.TAKE_LEVY_DUE))
        .to(names.topic(Topic.LEVY_DUE), written(serdes.levyDue(), Step.WRITE_LEVY_DUE));

    ruled
        .process(
            () -> new RaiseAlerts(sources, pace.every(), observer),
            named(Step.RAISE_ALERTS),
            Store.SHIPMENTS.storeName(),
            Store.LOOK_BACK.storeName())
        .to(
            names.topic(Topic.SCREENING_ALERTS),
            written(serdes.alert(), Step.WRITE_SCREENING_ALERTS));

    ruled
        .process(
            StepSupplier.of(() -> new SubtotalRevenue(pace.every()), serdes.subtotalStore()),
            named(Step.SUBTOTAL_REVENUE))
        .repartition(repartitioned(serdes.partSubtotal(), Step.REPARTITION_SUBTOTALS))
        .process(StepSupplier.of(TotalQuarter::new, serdes.totalStore()), named(Step.TOTAL_QUARTER))
        .to(
            names.topic(Topic.QUARTERLY_REVENUE),
            written(serdes.quarterlyRevenue(), Step.WRITE_QUARTERLY_REVENUE));

    KStream<String, Totalled> usage =
        ruled
            .process(
                () -> new CountUsage(sources, pace.every()),
                named(Step.COUNT_USAGE),
                Store.SHIPMENTS.storeName(),
                Store.SEEN_EVENTS.storeName(),
                Store.LOOK_BACK.storeName(),
                Store.USES.storeName(),
                Store.USAGE_SUBTOTALS.storeName())
            .repartition(repartitioned(serdes.quotaTotal(), Step.REPARTITION_USAGE))
            .process(
                StepSupplier.of(
                    () -> new TotalUsage(sources.reference(), pace.every(), observer),
                    serdes.usageTotalStore()),
                named(Step.TOTAL_USAGE));

    usage.to(names.topic(Topic.USAGE), written(serdes.usage(), Step.WRITE_USAGE));

    usage
        .flatMap(Totalled::excesses, named(Step.TAKE_EXCESSES))
        .to(names.topic(Topic.SCREENING_ALERTS), written(serdes.alert(), Step.WRITE_EXCESSES));

    return builder.build();
  }
}
