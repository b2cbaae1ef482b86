package io.tollgate.domain.decision;

import io.tollgate.domain.shipment.Digest;

/** An accepted event, as it is remembered for ever: a repeat is told from a conflict by it. */
public record SeenEvent(String eventId, Digest digest) {}
