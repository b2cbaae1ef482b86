package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.producer.publish.OfficerPublisher;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.KeyedRecords;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who the officers are, and what comes of what they decide. Can be used by many threads. */
public final class OfficerTopics {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final int MOST_TIMES = 5;

  private final PublisherSettings settings;
  private final WireSerdes serdes;

  /** Those of an installation. */
  public OfficerTopics(PublisherSettings settings) {
    this.settings = settings;
    this.serdes = WireSerdes.configured(settings.registry());
  }

  /** The register of officers as it is now. */
  public OfficerRegister register() {
    OfficerRegister register = OfficerRegister.EMPTY;
    try (TopicReader<OfficerEntry> reader =
        TopicReader.open(
            settings.cluster(),
            settings.names().topic(Topic.OFFICERS),
            serdes,
            Codecs.OFFICER_ENTRY)) {
      while (!reader.isAtEnd()) {
        for (Received<OfficerEntry> line : reader.poll(WAIT)) {
          register = register.with(line.value());
        }
      }
    }
    return register;
  }

  /**
   * Sends a signed decision and waits for its outcome. The application may read the register a
   * moment later than a key was added: a refusal for that is sent again some times.
   *
   * @throws ClusterException if no outcome comes within the patience
   */
  public OfficerOutcome decide(OfficerDecision decision, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    OfficerOutcome outcome = sendOnce(decision, 1, deadline, patience);
    for (int nth = 2;
        outcome.refusal().equals(Optional.of(Refusal.Code.UNKNOWN_KEY)) && nth <= MOST_TIMES;
        nth++) {
      outcome = sendOnce(decision, nth, deadline, patience);
    }
    return outcome;
  }

  private OfficerOutcome sendOnce(
      OfficerDecision decision, int nth, long deadline, Duration patience) {
    new OfficerPublisher(settings).decide(decision);
    while (System.nanoTime() < deadline) {
      List<OfficerOutcome> told = told(decision);
      if (told.size() >= nth) {
        return told.get(told.size() - 1);
      }
    }
    throw new ClusterException(
        "decision %s was sent, and no outcome came within %d s; is the application running?"
            .formatted(decision.decisionId(), patience.toSeconds()),
        null);
  }

  private List<OfficerOutcome> told(OfficerDecision decision) {
    return KeyedRecords.of(
            settings.cluster(),
            settings.names().topic(Topic.OFFICER_OUTCOMES),
            decision.shipmentId(),
            serdes,
            Codecs.OFFICER_OUTCOME)
        .stream()
        .map(Received::value)
        .filter(one -> one.decision().decisionId().equals(decision.decisionId()))
        .toList();
  }
}
