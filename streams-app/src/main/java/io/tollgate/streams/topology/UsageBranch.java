package io.tollgate.streams.topology;

import static io.tollgate.streams.topology.Naming.named;
import static io.tollgate.streams.topology.Naming.repartitioned;
import static io.tollgate.streams.topology.Naming.written;

import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.CountUsage;
import io.tollgate.streams.step.TotalUsage;
import io.tollgate.streams.step.Totalled;
import org.apache.kafka.streams.kstream.KStream;

/** Totals the usage of licences and caps, and writes an alert if a total exceeds its bound. */
record UsageBranch(Parts parts) {

  void build(KStream<String, Ruling> ruled) {
    KStream<String, Totalled> usage =
        ruled
            .process(
                () -> new CountUsage(parts.sources(), parts.every()),
                named(Step.COUNT_USAGE),
                Store.SHIPMENTS.storeName(),
                Store.SEEN_EVENTS.storeName(),
                Store.LOOK_BACK.storeName(),
                Store.USES.storeName(),
                Store.USAGE_SUBTOTALS.storeName())
            .repartition(repartitioned(parts.serdes().quotaTotal(), Step.REPARTITION_USAGE))
            .process(
                StepSupplier.of(
                    () ->
                        new TotalUsage(
                            parts.sources().reference(), parts.every(), parts.observer()),
                    parts.serdes().usageTotalStore()),
                named(Step.TOTAL_USAGE));
    usage.to(parts.topic(Topic.USAGE), written(parts.serdes().usage(), Step.WRITE_USAGE));
    usage
        .flatMap(Totalled::excesses, named(Step.TAKE_EXCESSES))
        .to(
            parts.topic(Topic.SCREENING_ALERTS),
            written(parts.serdes().alert(), Step.WRITE_EXCESSES));
  }
}
