package io.tollgate.cli.compliance;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.Signature;
import io.tollgate.wire.codec.Codecs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /**
   * Decides about a shipment, by the match that fires on it.
   *
   * @throws UsageException if the key is registered for nobody
   * @throws io.tollgate.ops.cluster.ClusterException if no outcome comes
   */
  public OfficerOutcome decide(
      OfficerAction action, String shipmentId, int revision, String reason) {
    String keyId = key.publicKey().id();
    String officerId =
        pipeline
            .officerTopics()
            .register()
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
    return pipeline.officerTopics().decide(decision, patience);
  }

  private FiredRule fires(String shipmentId) {
    return Standings.of(
            pipeline.of(shipmentId, Topic.DECISIONS, Codecs.DECISION),
            pipeline.of(shipmentId, Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME))
        .of(shipmentId)
        .map(Standings.At::fires)
        .orElse(FiredRule.NONE);
  }
}
