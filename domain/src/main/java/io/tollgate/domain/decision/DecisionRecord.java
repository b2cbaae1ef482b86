package io.tollgate.domain.decision;

import java.util.Optional;

/**
 * A decision as it is written to the decisions topic.
 *
 * @param provenance where the event came from; empty for a decision made again later
 */
public record DecisionRecord(Decision decision, Optional<Provenance> provenance) {}
