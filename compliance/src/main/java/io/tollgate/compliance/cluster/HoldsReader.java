package io.tollgate.compliance.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.compliance.holds.ShipmentStatus;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.topic.TopicSource;
import java.time.Instant;
import java.util.Optional;

/** Works out from the topics which shipments are on hold. Can be used by many threads. */
public final class HoldsReader {
  private final TopicSource source;

  /** The holds of an installation. */
  public HoldsReader(TopicSource source) {
    this.source = source;
  }

  /**
   * Reads every decision and then every outcome of an officer's decision, and keeps what is on hold
   * at the end: memory grows with that alone.
   *
   * @throws io.tollgate.wire.topic.TopicException if a topic cannot be read
   */
  public OpenHolds open() {
    OpenHolds holds = new OpenHolds();
    source.forEachHead(
        Topic.DECISIONS,
        HeadForm.DECISION,
        record -> holds.decided(Instant.ofEpochMilli(record.timestamp()), record.value()));
    source.forEach(
        Topic.OFFICER_OUTCOMES,
        Codecs.OFFICER_OUTCOME,
        record -> {
          if (holds.isOpen(record.value().decision().shipmentId())) {
            holds.judged(record.value());
          }
        });
    return holds;
  }

  /**
   * Where one shipment stands; empty if nothing was decided about it. It reads the partitions that
   * hold the shipment, and keeps one decision.
   *
   * @throws io.tollgate.wire.topic.TopicException if a topic cannot be read
   */
  public Optional<ShipmentStatus> status(String shipmentId) {
    ShipmentStatus.Fold fold = new ShipmentStatus.Fold();
    source.forEachOf(
        shipmentId,
        Topic.DECISIONS,
        Codecs.DECISION,
        record -> fold.decided(Instant.ofEpochMilli(record.timestamp()), record.value()));
    source.forEachOf(
        shipmentId,
        Topic.OFFICER_OUTCOMES,
        Codecs.OFFICER_OUTCOME,
        record -> fold.judged(record.value()));
    return fold.status();
  }
}
