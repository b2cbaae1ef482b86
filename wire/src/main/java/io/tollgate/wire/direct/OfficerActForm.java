package io.tollgate.wire.direct;

import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.shipment.Role;
import java.util.Optional;

/** Accepted officers' decisions, in decisions. */
final class OfficerActForm {
  private OfficerActForm() {}

  static void write(OfficerAct act, AvroOutput out) {
    FiredRule about = act.about();
    out.text(act.decisionId());
    out.text(act.action().name());
    out.text(act.officerId());
    out.text(act.keyId());
    out.text(act.reason());
    out.micros(act.decidedAt());
    out.text(about.rule());
    out.textOrNull(about.role().map(Role::name).orElse(""));
    out.textOrNull(about.list());
    out.textOrNull(about.entryId());
    out.textOrNull(about.matchedName());
  }

  static OfficerAct read(AvroInput in) {
    return new OfficerAct(
        in.text(),
        OfficerAction.valueOf(in.text()),
        in.text(),
        in.text(),
        in.text(),
        in.micros(),
        new FiredRule(
            in.text(),
            in.isPresent() ? Optional.of(Role.valueOf(in.text())) : Optional.empty(),
            in.textOrEmpty(),
            in.textOrEmpty(),
            in.textOrEmpty()));
  }
}
