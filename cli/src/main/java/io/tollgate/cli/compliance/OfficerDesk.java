package io.tollgate.cli.compliance;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fault.FaultException;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.domain.officer.Signature;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.topic.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signs what an officer decides, sends it and waits for what comes of it. */
public final class OfficerDesk {
  private final Pipeline pipeline;
  private final KeyFile key;
  private final Duration patience;

  /** At a cluster, with a key, and so much patience for an outcome. */
  public OfficerDesk(Pipeline pipeline, KeyFile key, Duration patience) {
    this.pipeline = pipeline;
    this.key = key;
    this.patience = patience;
  }

  /** The register of officers as it is now. */
  public static OfficerRegister register(Pipeline pipeline) {
    OfficerRegister register = OfficerRegister.EMPTY;
    for (Received<io.tollgate.domain.officer.OfficerEntry> line :
        pipeline.all(Topic.OFFICERS, Codecs.OFFICER_ENTRY)) {
      register = register.with(line.value());
    }
    return register;
  }

  /**
   * Decides about a shipment, by the match that fires on it.
   *
   * @throws UsageException if the key is registered for nobody
   * @throws FaultException if no outcome comes
   */
  public OfficerOutcome decide(
      OfficerAction action, String shipmentId, int revision, String reason) {
    String keyId = key.publicKey().id();
    String officerId =
        register(pipeline)
            .key(keyId)
            .map(OfficerRegister.Registered::officerId)
            .orElseThrow(
                () ->
                    new UsageException(
                        "key " + keyId + " is not registered; see `tollgate officers add`"));
    OfficerDecision decision =
        key.sign(
            new OfficerDecision(
                UUID.randomUUID().toString(),
                shipmentId,
                revision,
                action,
                fires(shipmentId),
                reason,
                officerId,
                keyId,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Signature.NONE));
    return send(decision);
  }

  private FiredRule fires(String shipmentId) {
    return Standings.of(
            pipeline.of(shipmentId, Topic.DECISIONS, Codecs.DECISION),
            pipeline.of(shipmentId, Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME))
        .of(shipmentId)
        .map(Standings.At::fires)
        .orElse(FiredRule.NONE);
  }

  /** The application may read the register a moment later than this: such a refusal is retried. */
  private OfficerOutcome send(OfficerDecision decision) {
    long deadline = System.nanoTime() + patience.toNanos();
    OfficerOutcome outcome = sendOnce(decision, 1, deadline);
    int sent = 1;
    while (outcome.refusal().equals(Optional.of(Refusal.Code.UNKNOWN_KEY)) && sent < 5) {
      sent++;
      outcome = sendOnce(decision, sent, deadline);
    }
    return outcome;
  }

  private OfficerOutcome sendOnce(OfficerDecision decision, int nth, long deadline) {
    pipeline.officers().decide(decision);
    while (System.nanoTime() < deadline) {
      List<OfficerOutcome> told =
          pipeline
              .of(decision.shipmentId(), Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME)
              .stream()
              .map(Received::value)
              .filter(one -> one.decision().decisionId().equals(decision.decisionId()))
              .toList();
      if (told.size() >= nth) {
        return told.get(told.size() - 1);
      }
    }
    throw new FaultException(
        "decision %s was sent, and no outcome came within %d s; is the application running?"
            .formatted(decision.decisionId(), patience.toSeconds()));
  }
}
