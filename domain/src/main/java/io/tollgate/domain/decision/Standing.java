package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Optional;

/**
 * The current decision about the highest accepted revision of a shipment.
 *
 * @param attempt number of decisions about the revision
 * @param rule the rule that fired in the last decision; blank if none
 * @param held the content; present only while the shipment is HELD, because it is decided again
 */
public record Standing(
    int revision,
    String eventId,
    int attempt,
    Outcome outcome,
    String rule,
    Optional<ShipmentEvent> held) {}
