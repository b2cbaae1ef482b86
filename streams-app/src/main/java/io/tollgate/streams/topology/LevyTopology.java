package io.tollgate.streams.topology;

import static io.tollgate.catalogue.Step.DECIDE_SHIPMENT;
import static io.tollgate.catalogue.Step.JUDGE_OFFICER_DECISION;
import static io.tollgate.catalogue.Step.MERGE_RULED;
import static io.tollgate.catalogue.Step.RAISE_ALERTS;
import static io.tollgate.catalogue.Step.READ_OFFICER_DECISIONS;
import static io.tollgate.catalogue.Step.READ_SHIPMENTS;
import static io.tollgate.catalogue.Step.REPARTITION_SUBTOTALS;
import static io.tollgate.catalogue.Step.SUBTOTAL_REVENUE;
import static io.tollgate.catalogue.Step.TAKE_LEVY_DUE;
import static io.tollgate.catalogue.Step.TAKE_RULED_BY_OFFICERS;
import static io.tollgate.catalogue.Step.TOTAL_QUARTER;
import static io.tollgate.catalogue.Step.WRITE_DECISIONS;
import static io.tollgate.catalogue.Step.WRITE_LEVY_DUE;
import static io.tollgate.catalogue.Step.WRITE_OFFICER_OUTCOMES;
import static io.tollgate.catalogue.Step.WRITE_QUARTERLY_REVENUE;
import static io.tollgate.catalogue.Step.WRITE_SCREENING_ALERTS;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.streams.step.DecideShipment;
import io.tollgate.streams.step.JudgeOfficerDecision;
import io.tollgate.streams.step.Judged;
import io.tollgate.streams.step.RaiseAlerts;
import io.tollgate.streams.step.Ruled;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.SubtotalRevenue;
import io.tollgate.streams.step.TotalQuarter;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The way of a shipment event: decide about it, tell what was decided and what levy that makes due,
 * alert compliance, and total the revenue of the quarter. What officers decide goes the same way.
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
        builder.stream(names.topic(Topic.SHIPMENTS), read(serdes.shipmentEvent(), READ_SHIPMENTS))
            .process(
                StepSupplier.of(
                    () ->
                        new DecideShipment(
                            sources.reference(), pace.partitions(), pace.every(), observer),
                    serdes.shipmentStores()),
                named(DECIDE_SHIPMENT));

    KStream<String, Judged> judged =
        builder.stream(
                names.topic(Topic.OFFICER_DECISIONS),
                read(serdes.officerDecision(), READ_OFFICER_DECISIONS))
            .process(
                StepSupplier.of(
                    () -> new JudgeOfficerDecision(sources, pace.partitions(), observer),
                    serdes.lookBackStore()),
                named(JUDGE_OFFICER_DECISION),
                Store.SHIPMENTS.storeName(),
                Store.SEEN_EVENTS.storeName());

    judged.to(
        names.topic(Topic.OFFICER_OUTCOMES),
        written(serdes.officerOutcome(), WRITE_OFFICER_OUTCOMES));

    KStream<String, Ruled> ruled =
        ruledByEvents.merge(
            judged.flatMapValues(Judged::ruled, named(TAKE_RULED_BY_OFFICERS)), named(MERGE_RULED));

    ruled.to(names.topic(Topic.DECISIONS), written(serdes.decision(), WRITE_DECISIONS));

    ruled
        .flatMapValues(Ruled::levyDue, named(TAKE_LEVY_DUE))
        .to(names.topic(Topic.LEVY_DUE), written(serdes.levyDue(), WRITE_LEVY_DUE));

    ruled
        .process(
            () -> new RaiseAlerts(sources, pace.every(), observer),
            named(RAISE_ALERTS),
            Store.SHIPMENTS.storeName(),
            Store.LOOK_BACK.storeName())
        .to(names.topic(Topic.SCREENING_ALERTS), written(serdes.alert(), WRITE_SCREENING_ALERTS));

    ruled
        .process(
            StepSupplier.of(() -> new SubtotalRevenue(pace.every()), serdes.subtotalStore()),
            named(SUBTOTAL_REVENUE))
        .repartition(
            Repartitioned.with(Serdes.String(), serdes.partSubtotal())
                .withName(REPARTITION_SUBTOTALS.stepName()))
        .process(StepSupplier.of(TotalQuarter::new, serdes.totalStore()), named(TOTAL_QUARTER))
        .to(
            names.topic(Topic.QUARTERLY_REVENUE),
            written(serdes.quarterlyRevenue(), WRITE_QUARTERLY_REVENUE));

    return builder.build();
  }

  private static Named named(Step step) {
    return Named.as(step.stepName());
  }

  private static <V> Consumed<String, V> read(Serde<V> serde, Step step) {
    return Consumed.with(Serdes.String(), serde).withName(step.stepName());
  }

  private static <V> Produced<String, V> written(Serde<V> serde, Step step) {
    return Produced.with(Serdes.String(), serde).withName(step.stepName());
  }
}
