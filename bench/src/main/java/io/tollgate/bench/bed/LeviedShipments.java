package io.tollgate.bench.bed;

import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.generate.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any number of generated shipments that are CLEARED and levied under the generator's reference
 * data. Each shipment has a number.
 */
public final class LeviedShipments {
  private static final int TEMPLATES = 4_096;

  private final List<ShipmentEvent> templates;
  private final String prefix;

  private LeviedShipments(List<ShipmentEvent> templates, String prefix) {
    this.templates = List.copyOf(templates);
    this.prefix = prefix;
  }

  /**
   * Creates the shipments of a seed. The prefix makes their ids different from those of other
   * seeds.
   */
  public static LeviedShipments seeded(long seed, String prefix) {
    Generator generator = Generator.seeded(seed);
    ReferenceSnapshot reference = ReferenceSnapshot.of(Generator.reference());
    List<ShipmentEvent> templates = new ArrayList<>(TEMPLATES);
    while (templates.size() < TEMPLATES) {
      ShipmentEvent event = generator.next();
      if (event.type() == EventType.SHIPPED && isLevied(event, reference)) {
        templates.add(event);
      }
    }
    return new LeviedShipments(templates, prefix);
  }

  private static boolean isLevied(ShipmentEvent event, ReferenceSnapshot reference) {
    return !Decider.decide(Optional.empty(), Optional.empty(), event, reference)
        .levyDue()
        .isEmpty();
  }

  /** The first event of a shipment. */
  public ShipmentEvent first(long number) {
    return event(number, EventType.SHIPPED, 1, template(number).lines());
  }

  /** A later revision of a shipment; each revision adds one unit to every line. */
  public ShipmentEvent correction(long number, int revision) {
    List<Line> lines =
        template(number).lines().stream()
            .map(line -> line.toBuilder().quantity(line.quantity() + revision).build())
            .toList();
    return event(number, EventType.CORRECTED, revision, lines);
  }

  /** The shipment number of an event id; -1 for an id of another source. */
  public long numberOf(String eventId) {
    return eventId.startsWith(prefix + "-")
        ? Long.parseLong(eventId.substring(eventId.lastIndexOf('-') + 1))
        : -1;
  }

  private ShipmentEvent template(long number) {
    return templates.get((int) (number % TEMPLATES));
  }

  private ShipmentEvent event(long number, EventType type, int revision, List<Line> lines) {
    return template(number).toBuilder()
        .eventId(prefix + "-" + revision + "-" + number)
        .type(type)
        .shipmentId(prefix + "-" + number)
        .revision(revision)
        .lines(lines)
        .build();
  }
}
