package io.tollgate.wire.codec;

import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;

/** Accepted officers' decisions, in the records of decisions and states. */
public final class OfficerActs {
  private OfficerActs() {}

  /** Converts an act to a record. */
  public static io.tollgate.avro.OfficerAct encode(OfficerAct act) {
    FiredRule about = act.about();
    io.tollgate.avro.OfficerAct record = new io.tollgate.avro.OfficerAct();
    record.setDecisionId(act.decisionId());
    record.setAction(act.action().name());
    record.setOfficerId(act.officerId());
    record.setKeyId(act.keyId());
    record.setReason(act.reason());
    record.setDecidedAt(act.decidedAt());
    record.setRule(about.rule());
    record.setRole(FiredRules.role(about));
    record.setList(Blank.toNull(about.list()));
    record.setEntryId(Blank.toNull(about.entryId()));
    record.setMatchedName(Blank.toNull(about.matchedName()));
    return record;
  }

  /**
   * Converts a record to an act.
   *
   * @throws IllegalArgumentException if the record has an unknown action or role
   */
  public static OfficerAct decode(io.tollgate.avro.OfficerAct record) {
    return new OfficerAct(
        record.getDecisionId(),
        OfficerAction.valueOf(record.getAction()),
        record.getOfficerId(),
        record.getKeyId(),
        record.getReason(),
        record.getDecidedAt(),
        FiredRules.of(
            record.getRule(),
            record.getRole(),
            record.getList(),
            record.getEntryId(),
            record.getMatchedName()));
  }
}
