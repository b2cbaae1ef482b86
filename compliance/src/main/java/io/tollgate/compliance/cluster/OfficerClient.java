package io.tollgate.compliance.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.ComplianceException;
import io.tollgate.compliance.holds.ShipmentStatus;
import io.tollgate.compliance.officer.KeyFile;
import io.tollgate.compliance.officer.KeyRefusedException;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.domain.officer.Signature;
import io.tollgate.producer.publish.OfficerPublisher;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.TopicReader;
import io.tollgate.wire.topic.TopicSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Sends what officers decide, and waits for the outcome. Can be used by many threads. */
public final class OfficerClient {
  private static final int MOST_TIMES = 5;

  private final PublisherSettings settings;
  private final TopicSource source;

  /** The client of an installation. */
  public OfficerClient(PublisherSettings settings) {
    this.settings = settings;
    this.source =
        new TopicSource(
            settings.cluster(), settings.names(), WireSerdes.configured(settings.registry()));
  }

  /** The register of officers as it is now. */
  public OfficerRegister register() {
    return register(source);
  }

  /** The register of officers of an installation as it is now. */
  public static OfficerRegister register(TopicSource source) {
    OfficerRegister[] register = {OfficerRegister.EMPTY};
    source.forEach(
        Topic.OFFICERS,
        Codecs.OFFICER_ENTRY,
        entry -> register[0] = register[0].with(entry.value()));
    return register[0];
  }

  /**
   * Signs a decision about the match that fires on a shipment now, sends it and waits for its
   * outcome.
   *
   * @throws KeyRefusedException if the key is registered for nobody
   * @throws ComplianceException if no outcome comes within the timeout
   */
  public OfficerOutcome decide(
      OfficerAction action,
      String shipmentId,
      int revision,
      String reason,
      KeyFile key,
      Duration timeout) {
    String keyId = key.publicKey().id();
    String officerId =
        register()
            .key(keyId)
            .map(OfficerRegister.Registered::officerId)
            .orElseThrow(
                () ->
                    new KeyRefusedException(
                        "key " + keyId + " is not registered; register its officer first"));
    FiredRule fires =
        new HoldsReader(source)
            .status(shipmentId)
            .map(ShipmentStatus::fires)
            .orElse(FiredRule.NONE);
    OfficerDecision decision =
        new OfficerDecision(
            UUID.randomUUID().toString(),
            shipmentId,
            revision,
            action,
            fires,
            reason,
            officerId,
            keyId,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            Signature.NONE);
    return send(key.sign(decision), timeout);
  }

  /**
   * Sends a signed decision and waits for its outcome. It reads the outcomes that are written from
   * now on and none before. The application may read the register a moment later than a key was
   * added: the client sends a decision that is refused for that reason some more times.
   *
   * @throws ComplianceException if no outcome comes within the timeout
   */
  public OfficerOutcome send(OfficerDecision decision, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try (TopicReader<OfficerOutcome> outcomes =
        source.openKeyAtEnd(
            decision.shipmentId(), Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME)) {
      OfficerPublisher publisher = new OfficerPublisher(settings);
      OfficerOutcome outcome = null;
      for (int nth = 1; nth <= MOST_TIMES; nth++) {
        publisher.decide(decision);
        outcome =
            await(decision, outcomes, deadline).orElseThrow(() -> noOutcome(decision, timeout));
        if (!outcome.refusal().equals(Optional.of(Refusal.Code.UNKNOWN_KEY))) {
          return outcome;
        }
      }
      return outcome;
    }
  }

  private static Optional<OfficerOutcome> await(
      OfficerDecision decision, TopicReader<OfficerOutcome> outcomes, long deadline) {
    Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    return outcomes
        .await(record -> record.value().decision().decisionId().equals(decision.decisionId()), left)
        .map(record -> record.value());
  }

  private static ComplianceException noOutcome(OfficerDecision decision, Duration timeout) {
    return new ComplianceException(
        "decision %s about shipment %s was sent, but no outcome came within %d s"
                .formatted(decision.decisionId(), decision.shipmentId(), timeout.toSeconds())
            + "; check that the application is running: it judges the decision when it starts");
  }
}
