package io.tollgate.ops.readmodel;

import io.tollgate.domain.officer.OfficerOutcome;
import java.time.Instant;

/**
 * What an officer decided about a shipment, and what came of it.
 *
 * @param at when it was judged
 */
public record StoryAct(Instant at, OfficerOutcome outcome) {}
