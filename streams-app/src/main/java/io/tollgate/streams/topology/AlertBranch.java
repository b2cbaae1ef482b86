package io.tollgate.streams.topology;

import static io.tollgate.streams.topology.Naming.named;
import static io.tollgate.streams.topology.Naming.written;

import io.tollgate.catalogue.Step;
import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.RaiseAlerts;
import org.apache.kafka.streams.kstream.KStream;

/** Writes alerts for compliance: possible violations, and the results of re-screening. */
record AlertBranch(Parts parts) {

  void build(KStream<String, Ruling> ruled) {
    ruled
        .process(
            () -> new RaiseAlerts(parts.sources(), parts.every(), parts.observer()),
            named(Step.RAISE_ALERTS),
            Store.SHIPMENTS.storeName(),
            Store.LOOK_BACK.storeName())
        .to(
            parts.topic(Topic.SCREENING_ALERTS),
            written(parts.serdes().alert(), Step.WRITE_SCREENING_ALERTS));
  }
}
