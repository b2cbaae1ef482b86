package io.tollgate.wire.direct;

import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.MatchEvidences;
import java.util.Optional;

/** The evidence of matches, in decisions. */
final class MatchEvidenceForm {
  private MatchEvidenceForm() {}

  static void write(Optional<MatchEvidence> evidence, AvroOutput out) {
    if (evidence.isEmpty()) {
      out.absent();
      return;
    }
    out.present();
    out.textOrNull(evidence.get().asked());
    out.textOrNull(evidence.get().country());
    out.array(evidence.get().steps(), MatchEvidenceForm::step);
    out.decimal(MatchEvidences.THRESHOLD, evidence.get().matchThreshold());
    out.decimal(MatchEvidences.THRESHOLD, evidence.get().reviewThreshold());
  }

  private static void step(ScoreStep step, AvroOutput out) {
    out.textOrNull(step.query());
    out.textOrNull(step.listed());
    out.text(step.kind().name());
    out.decimal(MatchEvidences.TAKEN, step.takenOfOne());
  }

  static Optional<MatchEvidence> read(AvroInput in) {
    if (!in.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new MatchEvidence(
            in.textOrEmpty(),
            in.textOrEmpty(),
            in.array(MatchEvidenceForm::step),
            DecimalField.stripped(in.decimal(MatchEvidences.THRESHOLD)),
            DecimalField.stripped(in.decimal(MatchEvidences.THRESHOLD))));
  }

  private static ScoreStep step(AvroInput in) {
    return MatchEvidences.step(
        in.textOrEmpty(), in.textOrEmpty(), in.text(), in.decimal(MatchEvidences.TAKEN));
  }
}
