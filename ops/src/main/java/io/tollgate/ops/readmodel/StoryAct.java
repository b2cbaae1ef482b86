package io.tollgate.ops.readmodel;

import io.tollgate.domain.officer.OfficerOutcome;
import java.time.Instant;

/**
 * An officer's decision about a shipment, with its outcome.
 *
 * @param at when the application judged the decision
 */
public record StoryAct(Instant at, OfficerOutcome outcome) {}
