package io.tollgate.streams.topology;

import static io.tollgate.streams.topology.Naming.named;
import static io.tollgate.streams.topology.Naming.read;
import static io.tollgate.streams.topology.Naming.written;

import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.OfficerRuling;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.DecideShipment;
import io.tollgate.streams.step.JudgeOfficerDecision;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;

/**
 * Decides each shipment event, and decides a shipment again after officers' decisions. Writes every
 * decision, and the levy that becomes due.
 */
record DecideBranch(Parts parts) {

  KStream<String, Ruling> build(StreamsBuilder builder) {
    KStream<String, Ruling> byEvents = decideShipments(builder);
    KStream<String, Ruling> byOfficers = judgeOfficers(builder);
    KStream<String, Ruling> ruled = byEvents.merge(byOfficers, named(Step.MERGE_RULED));
    ruled.to(
        parts.topic(Topic.DECISIONS), written(parts.serdes().decision(), Step.WRITE_DECISIONS));
    ruled
        .flatMapValues(Ruling::levyDue, named(Step.TAKE_LEVY_DUE))
        .to(parts.topic(Topic.LEVY_DUE), written(parts.serdes().levyDue(), Step.WRITE_LEVY_DUE));
    return ruled;
  }

  private KStream<String, Ruling> decideShipments(StreamsBuilder builder) {
    return builder.stream(
            parts.topic(Topic.SHIPMENTS), read(parts.serdes().shipmentEvent(), Step.READ_SHIPMENTS))
        .process(
            StepSupplier.of(
                () ->
                    new DecideShipment(
                        parts.sources(), parts.partitions(), parts.every(), parts.observer()),
                parts.serdes().shipmentStores()),
            named(Step.DECIDE_SHIPMENT));
  }

  private KStream<String, Ruling> judgeOfficers(StreamsBuilder builder) {
    KStream<String, OfficerRuling> judged =
        builder.stream(
                parts.topic(Topic.OFFICER_DECISIONS),
                read(parts.serdes().officerDecision(), Step.READ_OFFICER_DECISIONS))
            .process(
                StepSupplier.of(
                    () ->
                        new JudgeOfficerDecision(
                            parts.sources(), parts.partitions(), parts.observer()),
                    parts.serdes().alertStore()),
                named(Step.JUDGE_OFFICER_DECISION),
                Store.SHIPMENTS.storeName(),
                Store.SEEN_EVENTS.storeName(),
                Store.USES.storeName(),
                Store.USAGE_SUBTOTALS.storeName());
    judged.to(
        parts.topic(Topic.OFFICER_OUTCOMES),
        written(parts.serdes().officerOutcome(), Step.WRITE_OFFICER_OUTCOMES));
    return judged.flatMapValues(OfficerRuling::rulings, named(Step.TAKE_RULED_BY_OFFICERS));
  }
}
