package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.wire.codec.Codecs;
import java.util.List;

/** Writes lines of the register of officers, and their signed decisions, one at a time. */
public final class OfficerPublisher {
  private final TopicWriter writer;

  /** A publisher; it connects when it is used. */
  public OfficerPublisher(PublisherSettings settings) {
    this.writer = new TopicWriter(settings);
  }

  /**
   * Adds a line to the register; it is acknowledged when this returns.
   *
   * @throws PublishException if it could not be written
   */
  public void register(OfficerEntry entry) {
    writer.write(Topic.OFFICERS, Codecs.OFFICER_ENTRY, entry.officerId(), List.of(entry));
  }

  /**
   * Sends a decision; it is acknowledged when this returns. The outcome appears on {@link
   * Topic#OFFICER_OUTCOMES}.
   *
   * @throws PublishException if it could not be written
   */
  public void decide(OfficerDecision decision) {
    writer.write(
        Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION, decision.shipmentId(), List.of(decision));
  }
}
