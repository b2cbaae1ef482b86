package com.example.erp;

import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.publish.Place;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.producer.publish.ShipmentPublisher;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows how an ERP system publishes a shipment to Tollgate when the goods have left. */
public final class ErpExample {
  private final PublisherSettings settings;

  /** Takes the connection of the publisher. */
  public ErpExample(PublisherSettings settings) {
    this.settings = settings;
  }

  /**
   * Publishes one shipment and waits for the acknowledgement. To send many, keep the publisher
   * open.
   */
  public Place goodsHaveLeft() {
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      return publisher.publish(shipment()).join();
    }
  }

  /** Ten modules for Good Cloud Ltd. */
  public static ShipmentEvent shipment() {
    return ShipmentEvent.builder()
        .eventId("DELIVERY-4711-1")
        .type(EventType.SHIPPED)
        .shipmentId("DELIVERY-4711")
        .revision(1)
        .exporterId("NVDA")
        .invoiceNumber("INV-2026-0815")
        .shipDate(LocalDate.of(2026, 3, 2))
        .parties(
            List.of(
                new Party(Role.BUYER, "P-GOOD", "Good Cloud Ltd", "CN"),
                new Party(Role.END_USER, "", "Good Campus", "CN")))
        .endUse(EndUse.COMMERCIAL)
        .destinationCountry("CN")
        .currency("USD")
        .licenceNumber("LICENCE-1")
        .occurredAt(Instant.parse("2026-03-02T08:00:00Z"))
        .lines(List.of(new Line(1, "H200-SXM", 10, new BigDecimal("30000.00"))))
        .build();
  }
}
