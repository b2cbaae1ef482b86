package io.tollgate.compliance.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.compliance.holds.ShipmentStatus;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.HeadForm;
import io.tollgate.wire.topic.TopicSource;
import java.time.Instant;
import java.util.Optional;

/** Reads from the topics which shipments are on hold. Thread-safe. */
public final class HoldsReader {
  private final TopicSource source;

  /** Creates a reader for an installation. */
  public HoldsReader(TopicSource source) {
    this.source = source;
  }

  /**
   * Reads all decisions, then all outcomes of officers' decisions. It keeps only shipments on hold,
   * so memory grows with their number alone.
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
   * The status of one shipment; empty if it has no decision. It reads only the shipment's
   * partitions and keeps one decision.
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
