package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.wire.codec.Codecs;
import java.util.List;

/** Publishes entries of the register of officers and officers' signed decisions, one at a time. */
public final class OfficerPublisher {
  private final TopicWriter writer;

  /** A publisher that connects at each call. */
  public OfficerPublisher(PublisherSettings settings) {
    this.writer = new TopicWriter(settings);
  }

  /**
   * Adds an entry to the register. The brokers have acknowledged it when the method returns.
   *
   * @throws PublishException if the record could not be written
   */
  public void register(OfficerEntry entry) {
    writer.write(Topic.OFFICERS, Codecs.OFFICER_ENTRY, entry.officerId(), List.of(entry));
  }

  /**
   * Sends a decision. The brokers have acknowledged it when the method returns. The outcome appears
   * on {@link Topic#OFFICER_OUTCOMES}.
   *
   * @throws PublishException if the record could not be written
   */
  public void decide(OfficerDecision decision) {
    writer.write(
        Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION, decision.shipmentId(), List.of(decision));
  }
}
