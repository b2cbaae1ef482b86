package io.tollgate.ops.readmodel;

import io.tollgate.domain.alert.Alert;
import java.time.Instant;

/**
 * An alert about a shipment.
 *
 * @param at when it was raised
 */
public record StoryAlert(Instant at, Alert alert) {}
