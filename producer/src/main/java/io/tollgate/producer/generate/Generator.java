package io.tollgate.producer.generate;

import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.generate.Market.Group;
import io.tollgate.reference.ReferenceWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Generates an endless sequence of shipment events for load tests, without I/O. The same seed gives
 * the same events; different seeds have no event in common. With the reference data of {@link
 * #reference}, Tollgate decides the events in the shares of the table. Events are drawn
 * independently, so the shares are approximate. At the start, a follow-up event without an open
 * shipment is replaced by a CLEARED event.
 *
 * <table>
 * <caption>Shares of the outcomes</caption>
 * <tr><th>outcome</th><th>of 1000</th><th>of which</th></tr>
 * <tr><td>CLEARED</td><td>723</td><td>450 levied, 163 not levied, 110 corrections</td></tr>
 * <tr><td>BLOCKED</td><td>60</td><td>DECLARED_END_USE 25 (10 of them corrections), PARTY_SECTOR 10,
 *     PARTY_DENIED 10, WATCHLIST 15</td></tr>
 * <tr><td>HELD</td><td>65</td><td>WATCHLIST_REVIEW 15, END_USE_UNKNOWN 15, NOT_APPROVED 25,
 *     AWAITING_FX 10</td></tr>
 * <tr><td>REJECTED</td><td>57</td><td>UNKNOWN_EXPORTER 6, UNKNOWN_SKU 8, UNKNOWN_CURRENCY 6,
 *     INVALID_QUANTITY 6, INVALID_PRICE 6, NO_LINES 5, EXPORTER_MISMATCH 6, CONFLICTING_EVENT 7,
 *     CONFLICTING_REVISION 7</td></tr>
 * <tr><td>DUPLICATE</td><td>45</td><td></td></tr>
 * <tr><td>CANCELLED</td><td>30</td><td></td></tr>
 * <tr><td>STALE</td><td>20</td><td></td></tr>
 * </table>
 *
 * <p>Not thread-safe; several generators with different seeds can feed one publisher.
 */
public final class Generator {
  private static final int MOST_LINES = 3;
  private static final int MOST_UNITS = 200;
  private static final int CENTS = 2;

  private final Random random;
  private final String prefix;
  private final boolean forFiles;
  private final OpenShipments open = new OpenShipments();
  private long events;
  private Kind kind;

  private Generator(long seed, boolean forFiles) {
    this.random = new Random(seed);
    this.prefix = Long.toHexString(seed).toUpperCase(Locale.ROOT) + "-";
    this.forFiles = forFiles;
  }

  /** Events for the shipments topic. */
  public static Generator seeded(long seed) {
    return new Generator(seed, false);
  }

  /** Events for a CSV file. A file cannot express NO_LINES events; CLEARED events replace them. */
  public static Generator forFiles(long seed) {
    return new Generator(seed, true);
  }

  /** The reference data of the events, the same for every seed. */
  public static ReferenceTables reference() {
    return Market.tables();
  }

  /** Writes {@link #reference} to a reference directory, and creates the directory if necessary. */
  public static void writeReference(Path directory) {
    ReferenceWriter.write(reference(), directory);
  }

  /** The next event. */
  public ShipmentEvent next() {
    events++;
    kind = Kind.drawnBy(random.nextInt(Kind.ALL));
    if (kind.needsShipment()) {
      Optional<Integer> place = open.some(random, kind == Kind.LATE ? 2 : 1);
      if (place.isPresent()) {
        return followUp(place.get());
      }
    }
    if (kind.needsShipment() || (forFiles && kind == Kind.LINES_MISSING)) {
      kind = Kind.CLEARED_LEVIED;
    }
    return first();
  }

  /** The kind of the last event. */
  Kind kind() {
    return kind;
  }

  private ShipmentEvent first() {
    ShipmentEvent usual = kind == Kind.CLEARED_FREE ? free() : levied();
    ShipmentEvent.Builder event = usual.toBuilder();
    Line line = usual.lines().get(0);
    switch (kind) {
      case END_USE_MILITARY -> event.endUse(EndUse.MILITARY);
      case SOLD_TO_MILITARY -> event.parties(buyer(Group.MILITARY));
      case SOLD_TO_DENIED -> event.parties(buyer(Group.DENIED));
      case SOLD_TO_LISTED -> event.parties(alsoTo(Group.LISTED, usual.buyer()));
      case SOLD_TO_UNVERIFIED -> event.parties(alsoTo(Group.UNVERIFIED, usual.buyer()));
      case END_USE_NOT_KNOWN -> event.endUse(EndUse.UNKNOWN);
      case SOLD_TO_PENDING -> event.parties(buyer(Group.PENDING));
      case RATE_MISSING -> event.currency(Market.WITHOUT_RATE);
      case EXPORTER_NOT_KNOWN -> event.exporterId("NOBODY");
      case SKU_NOT_KNOWN -> event.lines(List.of(line(1, "X1-NEW")));
      case CURRENCY_NOT_KNOWN -> event.currency("ZZZ");
      case QUANTITY_ZERO -> event.lines(List.of(with(line, 0, price())));
      case PRICE_NEGATIVE -> event.lines(List.of(with(line, units(), price().negate())));
      case LINES_MISSING -> event.lines(List.of());
      default -> {
        open.open(usual);
        return usual;
      }
    }
    return event.build();
  }

  private ShipmentEvent followUp(int place) {
    ShipmentEvent last = open.at(place);
    ShipmentEvent.Builder event = after(last);
    switch (kind) {
      case REPEATED -> {
        return last;
      }
      case LATE -> event.revision(last.revision() - 1);
      case REVISION_USED_AGAIN -> event.lines(changed(last.lines()));
      case ID_USED_AGAIN ->
          event.eventId(last.eventId()).invoiceNumber(last.invoiceNumber() + "-B");
      case OTHER_EXPORTER -> {
        int own = Market.EXPORTERS.indexOf(last.exporterId());
        event
            .revision(last.revision() + 1)
            .exporterId(Market.EXPORTERS.get((own + 1) % Market.EXPORTERS.size()));
      }
      default -> {
        return nextRevision(place);
      }
    }
    return event.build();
  }

  /** A new event of the same shipment, with the same content so far. */
  private ShipmentEvent.Builder after(ShipmentEvent last) {
    return last.toBuilder()
        .eventId(eventId())
        .type(EventType.CORRECTED)
        .occurredAt(last.occurredAt().plusSeconds(1));
  }

  private ShipmentEvent nextRevision(int place) {
    ShipmentEvent last = open.at(place);
    ShipmentEvent.Builder event = after(last).revision(last.revision() + 1);
    open.close(place);
    if (kind == Kind.CANCELLED) {
      event.type(EventType.CANCELLED).lines(List.of());
    } else if (kind == Kind.CORRECTED_TO_MILITARY) {
      event.endUse(EndUse.DEFENCE_RESEARCH);
    } else {
      open.replace(place, event.lines(changed(last.lines())).build());
      return open.at(place);
    }
    return event.build();
  }

  private ShipmentEvent levied() {
    return anything()
        .parties(buyer(Group.APPROVED))
        .destinationCountry(Market.CHINA)
        .lines(lines(Market.LEVIED_SKUS))
        .build();
  }

  private ShipmentEvent free() {
    ShipmentEvent.Builder event = anything();
    String country = any(Market.FREE_COUNTRIES);
    int index = random.nextInt(Group.FREE.size());
    return event
        .destinationCountry(country)
        .parties(List.of(party(Role.BUYER, Group.FREE, index, Group.FREE.id(index), country)))
        .lines(lines(Market.FREE_SKUS))
        .build();
  }

  private ShipmentEvent.Builder anything() {
    ShipmentEvent.Builder event =
        ShipmentEvent.builder()
            .eventId(eventId())
            .type(EventType.SHIPPED)
            .shipmentId("S" + prefix + events)
            .revision(1)
            .exporterId(any(Market.EXPORTERS))
            .invoiceNumber("INV-" + events)
            .endUse(EndUse.COMMERCIAL)
            .currency(any(Market.CURRENCIES));
    LocalDate date = Market.OPENS.plusDays(random.nextInt(Market.DAYS));
    return event.shipDate(date).occurredAt(date.atTime(8, 0).toInstant(ZoneOffset.UTC));
  }

  private String eventId() {
    return "E" + prefix + events;
  }

  private List<Party> buyer(Group group) {
    int index = random.nextInt(group.size());
    return List.of(party(Role.BUYER, group, index, group.id(index), Market.CHINA));
  }

  /** The buyer and an unregistered company whose name is in capital letters. */
  private List<Party> alsoTo(Group group, Party buyer) {
    int index = random.nextInt(group.size());
    String inCapitals = group.name(index).toUpperCase(Locale.ROOT);
    return List.of(buyer, new Party(Role.CONSIGNEE, "", inCapitals, Market.CHINA));
  }

  private static Party party(Role role, Group group, int index, String id, String country) {
    return new Party(role, id, group.name(index), country);
  }

  private List<Line> lines(List<String> skus) {
    int count = 1 + random.nextInt(MOST_LINES);
    List<Line> lines = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      lines.add(line(number, any(skus)));
    }
    return lines;
  }

  private List<Line> changed(List<Line> lines) {
    return lines.stream().map(line -> with(line, line.quantity() + 1, price())).toList();
  }

  private Line line(int number, String sku) {
    return new Line(number, sku, units(), price());
  }

  private static Line with(Line line, long quantity, BigDecimal price) {
    return line.toBuilder().quantity(quantity).unitPrice(price).build();
  }

  private long units() {
    return 1L + random.nextInt(MOST_UNITS);
  }

  /** 1,000.00 to 40,999.99. */
  private BigDecimal price() {
    return BigDecimal.valueOf(100_000L + random.nextInt(4_000_000), CENTS);
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
