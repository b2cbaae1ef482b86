package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.source.SourceRows;

/** An event that was read, and where it stood. */
public record ImportedEvent(ShipmentEvent event, SourceRows rows) {}
