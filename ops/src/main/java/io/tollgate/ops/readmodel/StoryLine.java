package io.tollgate.ops.readmodel;

import io.tollgate.domain.decision.Decision;
import java.time.Instant;

/**
 * A decision of a shipment's story.
 *
 * @param at when the event was published, or when the shipment was decided again
 */
public record StoryLine(Instant at, Decision record) {}
