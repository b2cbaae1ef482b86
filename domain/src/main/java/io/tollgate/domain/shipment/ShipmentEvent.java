package io.tollgate.domain.shipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One message about one shipment: its whole content as of a revision. Two events are the same
 * message exactly if they are equal: prices are held with 4 places, instants to the microsecond,
 * lines in order, parties by role.
 *
 * @param eventId idempotency key within the shipment
 * @param revision 1 to 999,999,999; the highest one wins
 * @param invoiceNumber blank if none
 * @param shipDate the date on which control passes to the customer, so the date of revenue
 * @param parties the buyer, and the consignee and the end user where they are named
 * @param currency as the exporter wrote it; validation asks whether ISO 4217 knows it
 * @param licenceNumber blank if none
 * @param lines none for a {@link EventType#CANCELLED} event
 */
public record ShipmentEvent(
    String eventId,
    EventType type,
    String shipmentId,
    int revision,
    String exporterId,
    String invoiceNumber,
    LocalDate shipDate,
    List<Party> parties,
    EndUse endUse,
    String destinationCountry,
    String currency,
    String licenceNumber,
    Instant occurredAt,
    List<Line> lines) {

  private static final int MAX_REVISION = 999_999_999;

  /**
   * Checks the shape.
   *
   * @throws ShapeException naming the field that semantics, section 2, forbids
   */
  public ShipmentEvent {
    Shape.required("event_id", eventId);
    Objects.requireNonNull(type, "event_type");
    Shape.required("shipment_id", shipmentId);
    Shape.check(revision >= 1 && revision <= MAX_REVISION, "revision", "1 to 999999999", revision);
    Shape.required("exporter_id", exporterId);
    Shape.text("invoice_number", invoiceNumber);
    Shape.date("ship_date", shipDate);
    parties = inOrder(parties);
    Objects.requireNonNull(endUse, "end_use");
    Shape.country("destination_country", destinationCountry);
    Shape.required("currency", currency);
    Shape.text("licence_number", licenceNumber);
    occurredAt = Shape.instant("occurred_at", occurredAt);
    lines = checked(type, lines);
  }

  /** The buyer. */
  public Party buyer() {
    return parties.get(0);
  }

  /** The consignee, where one is named. */
  public Optional<Party> consignee() {
    return party(Role.CONSIGNEE);
  }

  /** The end user: the buyer where none is named. */
  public Party endUser() {
    return party(Role.END_USER).orElseGet(this::buyer);
  }

  private Optional<Party> party(Role role) {
    for (Party party : parties) {
      if (party.role() == role) {
        return Optional.of(party);
      }
    }
    return Optional.empty();
  }

  private static List<Party> inOrder(List<Party> parties) {
    List<Party> named = new ArrayList<>(parties.size());
    for (Party party : parties) {
      if (!Party.isBlank(party.partyId(), party.name(), party.country())) {
        named.add(party);
      }
    }
    if (named.size() > 1) {
      named.sort(Comparator.comparing(Party::role));
    }
    if (named.isEmpty() || named.get(0).role() != Role.BUYER) {
      throw new ShapeException("parties", "have no buyer");
    }
    for (int i = 1; i < named.size(); i++) {
      if (named.get(i).role() == named.get(i - 1).role()) {
        throw new ShapeException("parties", "name the role " + named.get(i).role() + " twice");
      }
    }
    return List.copyOf(named);
  }

  private static List<Line> checked(EventType type, List<Line> lines) {
    if (type == EventType.CANCELLED && !lines.isEmpty()) {
      throw new ShapeException("lines", "are not allowed on a CANCELLED event");
    }
    List<Line> checked = List.copyOf(lines);
    Set<Integer> numbers = checked.size() > 1 ? new HashSet<>() : Set.of();
    for (int i = 0; i < checked.size() && checked.size() > 1; i++) {
      if (!numbers.add(checked.get(i).lineNumber())) {
        throw new ShapeException(
            "line_number", checked.get(i).lineNumber() + " stands twice in the event");
      }
    }
    return checked;
  }
}
