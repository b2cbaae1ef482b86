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

/** Sends officers' decisions and waits for their outcomes. Thread-safe. */
public final class OfficerClient {
  private static final int MAX_ATTEMPTS = 5;

  private final PublisherSettings settings;
  private final TopicSource source;

  /** Creates a client for an installation. */
  public OfficerClient(PublisherSettings settings) {
    this.settings = settings;
    this.source =
        new TopicSource(
            settings.cluster(), settings.names(), WireSerdes.configured(settings.registry()));
  }

  /** Reads the current register of officers. */
  public OfficerRegister register() {
    return register(source);
  }

  /** Reads the current register of officers of an installation. */
  public static OfficerRegister register(TopicSource source) {
    OfficerRegister[] register = {OfficerRegister.EMPTY};
    source.forEach(
        Topic.OFFICERS,
        Codecs.OFFICER_ENTRY,
        entry -> register[0] = register[0].with(entry.value()));
    return register[0];
  }

  /**
   * Signs a decision about the match that currently fires on a shipment, sends it, and waits for
   * its outcome.
   *
   * @throws KeyRefusedException if the key is not registered
   * @throws ComplianceException if no outcome arrives within the timeout
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
   * Sends a signed decision and waits for its outcome. It reads only outcomes written after the
   * call. The application may read the register a moment after a key was added: if it refuses the
   * decision with UNKNOWN_KEY, the client sends the decision again, {@value #MAX_ATTEMPTS} times in
   * total.
   *
   * @throws ComplianceException if no outcome arrives within the timeout
   */
  public OfficerOutcome send(OfficerDecision decision, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try (TopicReader<OfficerOutcome> outcomes =
        source.openKeyAtEnd(
            decision.shipmentId(), Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME)) {
      OfficerPublisher publisher = new OfficerPublisher(settings);
      OfficerOutcome outcome = null;
      for (int nth = 1; nth <= MAX_ATTEMPTS; nth++) {
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
        "decision %s about shipment %s was sent, but no outcome arrived within %d s"
                .formatted(decision.decisionId(), decision.shipmentId(), timeout.toSeconds())
            + "; check that the application runs: it judges the decision as soon as it runs");
  }
}
