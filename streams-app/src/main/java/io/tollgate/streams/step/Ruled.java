package io.tollgate.streams.step;

import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.screening.quota.QuotaUse;
import java.util.List;
import java.util.Optional;

/**
 * A decision, as it is published, and what goes with it.
 *
 * @param uses what the shipment uses of quotas from now on
 */
public record Ruled(DecisionRecord decision, List<LevyDue> levyDue, List<QuotaUse> uses) {
  static Ruled of(Ruling ruling, Optional<Provenance> provenance) {
    return new Ruled(
        new DecisionRecord(ruling.decision(), provenance), ruling.levyDue(), ruling.uses());
  }
}
