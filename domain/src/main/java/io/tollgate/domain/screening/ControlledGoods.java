package io.tollgate.domain.screening;

import io.tollgate.domain.reference.Product;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the goods of a shipment that are controlled for its destination or a party's country. */
final class ControlledGoods {
  private ControlledGoods() {}

  /** A line of controlled goods, and its product. */
  record Item(Line line, Product product) {}

  /** Whether a shipment has controlled goods. */
  static boolean areIn(ShipmentEvent event, ReferenceSnapshot reference) {
    for (Line line : event.lines()) {
      if (controlled(line, event, reference).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The controlled goods of a shipment. */
  static List<Item> of(ShipmentEvent event, ReferenceSnapshot reference) {
    List<Item> items = new ArrayList<>();
    for (Line line : event.lines()) {
      controlled(line, event, reference).ifPresent(product -> items.add(new Item(line, product)));
    }
    return items;
  }

  private static Optional<Product> controlled(
      Line line, ShipmentEvent event, ReferenceSnapshot reference) {
    return reference
        .product(line.sku())
        .filter(product -> isControlled(product.productClass(), event, reference));
  }

  private static boolean isControlled(
      String productClass, ShipmentEvent event, ReferenceSnapshot reference) {
    if (reference.isControlled(productClass, event.destinationCountry())) {
      return true;
    }
    for (Party party : event.parties()) {
      if (!party.country().equals(event.destinationCountry())
          && reference.isControlled(productClass, party.country())) {
        return true;
      }
    }
    return false;
  }
}
