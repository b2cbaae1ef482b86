package io.tollgate.domain.shipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One message about one shipment: the shipment's whole content as of a revision. Two events are the
 * same message if and only if they are equal. Prices have 4 decimal places, instants have
 * microseconds, lines keep their order, and parties are sorted by role. {@link #builder} makes
 * events; {@link #toBuilder} makes changed copies.
 *
 * @param eventId idempotency key within the shipment
 * @param revision 1 to 999,999,999; the highest revision counts
 * @param invoiceNumber blank if none
 * @param shipDate the date when control passes to the customer; revenue counts on this date
 * @param parties the buyer, and the consignee and end user if given
 * @param currency as the exporter wrote it; {@code Validation} checks it against ISO 4217
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
   * @throws ShapeException if a field has a form that semantics, section 2, forbids; it names the
   *     field
   */
  public ShipmentEvent {
    Shape.required("event_id", eventId);
    Shape.present("event_type", type);
    Shape.required("shipment_id", shipmentId);
    Shape.check(revision >= 1 && revision <= MAX_REVISION, "revision", "1 to 999999999", revision);
    Shape.required("exporter_id", exporterId);
    Shape.text("invoice_number", invoiceNumber);
    Shape.date("ship_date", shipDate);
    parties = inOrder(parties);
    Shape.present("end_use", endUse);
    Shape.country("destination_country", destinationCountry);
    Shape.required("currency", currency);
    Shape.text("licence_number", licenceNumber);
    occurredAt = Shape.instant("occurred_at", occurredAt);
    lines = checked(type, lines);
  }

  /** A builder with no field set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with this event's fields. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The buyer. */
  public Party buyer() {
    return parties.get(0);
  }

  /** The consignee, if given. */
  public Optional<Party> consignee() {
    return party(Role.CONSIGNEE);
  }

  /** The end user; the buyer if no end user is given. */
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
      if (!party.isBlank()) {
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
            "line_number", checked.get(i).lineNumber() + " appears twice in the event");
      }
    }
    return checked;
  }

  /** Builds an event. An optional field that is not set is blank; a required field must be set. */
  public static final class Builder {
    private String eventId;
    private EventType type;
    private String shipmentId;
    private int revision;
    private String exporterId;
    private String invoiceNumber = "";
    private LocalDate shipDate;
    private List<Party> parties = List.of();
    private EndUse endUse;
    private String destinationCountry;
    private String currency;
    private String licenceNumber = "";
    private Instant occurredAt;
    private List<Line> lines = List.of();

    private Builder() {}

    private Builder(ShipmentEvent event) {
      eventId = event.eventId();
      type = event.type();
      shipmentId = event.shipmentId();
      revision = event.revision();
      exporterId = event.exporterId();
      invoiceNumber = event.invoiceNumber();
      shipDate = event.shipDate();
      parties = event.parties();
      endUse = event.endUse();
      destinationCountry = event.destinationCountry();
      currency = event.currency();
      licenceNumber = event.licenceNumber();
      occurredAt = event.occurredAt();
      lines = event.lines();
    }

    public Builder eventId(String value) {
      eventId = value;
      return this;
    }

    public Builder type(EventType value) {
      type = value;
      return this;
    }

    public Builder shipmentId(String value) {
      shipmentId = value;
      return this;
    }

    public Builder revision(int value) {
      revision = value;
      return this;
    }

    public Builder exporterId(String value) {
      exporterId = value;
      return this;
    }

    public Builder invoiceNumber(String value) {
      invoiceNumber = value;
      return this;
    }

    public Builder shipDate(LocalDate value) {
      shipDate = value;
      return this;
    }

    public Builder parties(List<Party> value) {
      parties = value;
      return this;
    }

    public Builder endUse(EndUse value) {
      endUse = value;
      return this;
    }

    public Builder destinationCountry(String value) {
      destinationCountry = value;
      return this;
    }

    public Builder currency(String value) {
      currency = value;
      return this;
    }

    public Builder licenceNumber(String value) {
      licenceNumber = value;
      return this;
    }

    public Builder occurredAt(Instant value) {
      occurredAt = value;
      return this;
    }

    public Builder lines(List<Line> value) {
      lines = value;
      return this;
    }

    /**
     * Builds the event.
     *
     * @throws ShapeException if a field is missing or has a wrong form; it names the field
     */
    public ShipmentEvent build() {
      return new ShipmentEvent(
          eventId,
          type,
          shipmentId,
          revision,
          exporterId,
          invoiceNumber,
          shipDate,
          parties,
          endUse,
          destinationCountry,
          currency,
          licenceNumber,
          occurredAt,
          lines);
    }
  }
}
