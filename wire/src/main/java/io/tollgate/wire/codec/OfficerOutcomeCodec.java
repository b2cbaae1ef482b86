package io.tollgate.wire.codec;

import io.tollgate.avro.OfficerResult;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.domain.reference.ReferenceVersions;
import java.util.Optional;
import org.apache.avro.Schema;

/** Outcomes of officers' decisions. */
public final class OfficerOutcomeCodec
    implements Codec<OfficerOutcome, io.tollgate.avro.OfficerOutcome> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.OfficerOutcome.getClassSchema());
  private static final Symbols<OfficerOutcome.Result, OfficerResult> RESULTS =
      Symbols.of("result", OfficerOutcome.Result.class, OfficerResult.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.OfficerOutcome encode(OfficerOutcome outcome) {
    io.tollgate.avro.OfficerOutcome record = new io.tollgate.avro.OfficerOutcome();
    putDecision(record, outcome.decision());
    record.setResult(RESULTS.write(outcome.result()));
    record.setRefusal(outcome.refusal().map(Refusal.Code::name).orElse(null));
    record.setSentence(outcome.sentence());
    FiredRule fires = outcome.fires();
    record.setFiresRule(fires.rule());
    record.setFiresRole(FiredRules.role(fires));
    record.setFiresList(Blank.toNull(fires.list()));
    record.setFiresEntryId(Blank.toNull(fires.entryId()));
    record.setFiresMatchedName(Blank.toNull(fires.matchedName()));
    record.setAttempt(outcome.attempt());
    record.setReferenceVersion(outcome.reference().reference());
    record.setWatchlistVersion(outcome.reference().watchlist());
    record.setLevyRatesVersion(outcome.reference().levyRates());
    record.setPolicyVersion(outcome.reference().policy());
    return record;
  }

  private static void putDecision(
      io.tollgate.avro.OfficerOutcome record, OfficerDecision decision) {
    record.setDecisionId(decision.decisionId());
    record.setShipmentId(decision.shipmentId());
    record.setRevision(decision.revision());
    record.setAction(decision.action().name());
    record.setRule(decision.about().rule());
    record.setRole(FiredRules.role(decision.about()));
    record.setList(Blank.toNull(decision.about().list()));
    record.setEntryId(Blank.toNull(decision.about().entryId()));
    record.setMatchedName(Blank.toNull(decision.about().matchedName()));
    record.setReason(decision.reason());
    record.setOfficerId(decision.officerId());
    record.setKeyId(decision.keyId());
    record.setDecidedAt(decision.decidedAt());
    record.setSignature(OfficerDecisionCodec.bytes(decision.signature()));
  }

  @Override
  public OfficerOutcome decode(io.tollgate.avro.OfficerOutcome record) {
    return new OfficerOutcome(
        decision(record),
        RESULTS.read(record.getResult()),
        Optional.ofNullable(record.getRefusal()).map(Refusal.Code::valueOf),
        record.getSentence(),
        FiredRules.of(
            record.getFiresRule(),
            record.getFiresRole(),
            record.getFiresList(),
            record.getFiresEntryId(),
            record.getFiresMatchedName()),
        record.getAttempt(),
        new ReferenceVersions(
            record.getReferenceVersion(),
            record.getWatchlistVersion(),
            record.getLevyRatesVersion(),
            record.getPolicyVersion()));
  }

  private static OfficerDecision decision(io.tollgate.avro.OfficerOutcome record) {
    return new OfficerDecision(
        record.getDecisionId(),
        record.getShipmentId(),
        record.getRevision(),
        OfficerAction.valueOf(record.getAction()),
        FiredRules.of(
            record.getRule(),
            record.getRole(),
            record.getList(),
            record.getEntryId(),
            record.getMatchedName()),
        record.getReason(),
        record.getOfficerId(),
        record.getKeyId(),
        record.getDecidedAt(),
        OfficerDecisionCodec.signature(record.getSignature()));
  }
}
