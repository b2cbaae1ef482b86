package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.source.SourceRows;

/** An event that was read, with its file and rows. */
public record ImportedEvent(ShipmentEvent event, SourceRows rows) {}
