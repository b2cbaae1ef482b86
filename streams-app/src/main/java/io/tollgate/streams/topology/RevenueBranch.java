package io.tollgate.streams.topology;

import static io.tollgate.streams.topology.Naming.named;
import static io.tollgate.streams.topology.Naming.repartitioned;
import static io.tollgate.streams.topology.Naming.written;

import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.SubtotalRevenue;
import io.tollgate.streams.step.TotalQuarter;
import org.apache.kafka.streams.kstream.KStream;

/** Totals the revenue of each fiscal quarter: a subtotal per partition, then one total. */
record RevenueBranch(Parts parts) {

  void build(KStream<String, Ruling> ruled) {
    ruled
        .process(
            StepSupplier.of(
                () -> new SubtotalRevenue(parts.every()), parts.serdes().subtotalStore()),
            named(Step.SUBTOTAL_REVENUE))
        .repartition(repartitioned(parts.serdes().partSubtotal(), Step.REPARTITION_SUBTOTALS))
        .process(
            StepSupplier.of(TotalQuarter::new, parts.serdes().totalStore()),
            named(Step.TOTAL_QUARTER))
        .to(
            parts.topic(Topic.QUARTERLY_REVENUE),
            written(parts.serdes().quarterlyRevenue(), Step.WRITE_QUARTERLY_REVENUE));
  }
}
