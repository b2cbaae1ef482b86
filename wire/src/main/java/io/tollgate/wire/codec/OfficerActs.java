package io.tollgate.wire.codec;

import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;

/** Officers' decisions that were taken, as decisions and states carry them. */
public final class OfficerActs {
  private OfficerActs() {}

  /** The record of an act. */
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
   * The act of a record.
   *
   * @throws IllegalArgumentException if it names an action or a role that is not known
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
