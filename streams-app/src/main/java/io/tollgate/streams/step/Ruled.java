package io.tollgate.streams.step;

import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.LevyDue;
import java.util.List;

/** A decision, as it is published, and the levy-due records that go with it. */
public record Ruled(DecisionRecord decision, List<LevyDue> levyDue) {}
