package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Optional;

/**
 * Where the highest accepted revision of a shipment stands.
 *
 * @param attempt how often it has been decided
 * @param rule the rule named by the last decision; blank if none fired
 * @param held the content, kept only while it is HELD and can be decided again
 */
public record Standing(
    int revision,
    String eventId,
    int attempt,
    Outcome outcome,
    String rule,
    Optional<ShipmentEvent> held) {}
