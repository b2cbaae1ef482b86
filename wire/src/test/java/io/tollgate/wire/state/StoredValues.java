package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The values of the byte fixtures, written by hand. A value never changes, because old builds wrote
 * its bytes. A new field of the domain is absent here; values with the field get new fixtures.
 */
final class StoredValues {
  private static final Bucket H200 = new Bucket("NVDA", "FY2027-Q1", "H200", "CN");
  private static final Bucket OTHER = new Bucket("Intel/Corp", "FY2026-Q4", "其他", "HK");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 26);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 26);

  private static final Contribution LEVIED =
      new Contribution(
          H200,
          FIRST_DAY,
          LAST_DAY,
          "US-CN-25",
          new BigDecimal("0.25"),
          new BigDecimal("10"),
          new BigDecimal("300000.00"),
          new BigDecimal("75000.00"));
  private static final Contribution UNLEVIED =
      new Contribution(
          OTHER,
          LocalDate.of(2026, 9, 27),
          LocalDate.of(2026, 12, 26),
          "",
          BigDecimal.ZERO,
          new BigDecimal("3"),
          new BigDecimal("-0.01"),
          new BigDecimal("0.00"));

  /** Every optional text of an event occurs once and is missing once. */
  private static final ShipmentEvent HELD_EVENT =
      ShipmentEvent.builder()
          .eventId("E-1")
          .type(EventType.CORRECTED)
          .shipmentId("S-1")
          .revision(3)
          .exporterId("NVDA")
          .invoiceNumber("INV-1")
          .shipDate(LocalDate.of(2026, 3, 2))
          .parties(
              List.of(
                  new Party(Role.BUYER, "P-GOOD", "寒武纪 Cloud Ltd", "CN"),
                  new Party(Role.CONSIGNEE, "P-2", "", ""),
                  new Party(Role.END_USER, "", "User GmbH", "DE")))
          .endUse(EndUse.UNKNOWN)
          .destinationCountry("CN")
          .currency("JPY")
          .licenceNumber("D-1")
          .occurredAt(Instant.parse("2026-03-02T08:00:00.123456Z"))
          .lines(
              List.of(
                  new Line(1, "H200-SXM", 10, new BigDecimal("30000.0000")),
                  new Line(999_999_999, "MI300", -2, new BigDecimal("-0.0001"))))
          .build();

  private static final ShipmentEvent SHORT_EVENT =
      ShipmentEvent.builder()
          .eventId("E-2")
          .type(EventType.CANCELLED)
          .shipmentId("S-2")
          .revision(1)
          .exporterId("AMD")
          .shipDate(LocalDate.of(1969, 12, 31))
          .parties(List.of(new Party(Role.BUYER, "P-1", "Buyer", "US")))
          .endUse(EndUse.COMMERCIAL)
          .destinationCountry("US")
          .currency("USD")
          .occurredAt(Instant.parse("1969-12-31T23:59:59.999999Z"))
          .build();

  private static final FiredRule MATCH =
      new FiredRule(
          "WATCHLIST_REVIEW", Optional.of(Role.BUYER), "UVL", "uvl-1", "Quiet Harbour Trading");
  private static final FiredRule END_USE =
      new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
  private static final String ENTRY_HASH = "00112233445566778899aabbccddeeff";

  private StoredValues() {}

  /**
   * A value with a name.
   *
   * @param format folder of the fixtures
   * @param name end of the file name
   * @param version form of the first fixture
   */
  record Stored<D>(String format, int version, String name, StateFormat<D> form, D value) {
    String file() {
      return format + "/" + version + "-" + name + ".hex";
    }

    byte[] write() {
      return form.write(value);
    }
  }

  static List<Stored<?>> all() {
    return List.of(
        shipment(1, "cleared", plain(cleared(), List.of(LEVIED), seen(1))),
        shipment(1, "cleared-in-two-buckets", plain(cleared(), List.of(LEVIED, UNLEVIED), seen(2))),
        shipment(1, "held-one-seen", plain(held(HELD_EVENT), List.of(), seen(1))),
        shipment(1, "held-two-seen", plain(held(HELD_EVENT), List.of(), seen(2))),
        shipment(1, "held-three-seen", plain(held(HELD_EVENT), List.of(), seen(3))),
        shipment(1, "held-short-event", plain(held(SHORT_EVENT), List.of(), seen(1))),
        shipment(1, "blocked", plain(standing(Outcome.BLOCKED, "WATCHLIST"), List.of(), seen(1))),
        shipment(1, "cancelled", plain(standing(Outcome.CANCELLED, ""), List.of(), seen(2))),
        shipment(
            1,
            "many-seen",
            new ShipmentState("NVDA", cleared(), seen(32), 5, List.of(LEVIED), Review.NONE)),
        shipment(2, "first-release", reviewed(held(HELD_EVENT), List.of(), firstRelease())),
        shipment(2, "released", reviewed(cleared(), List.of(LEVIED), released())),
        shipment(2, "denied", reviewed(standing(Outcome.BLOCKED, "DENIED"), List.of(), denied())),
        new Stored<>("seen-event", 1, "plain", StateFormats.SEEN_EVENT, seen(1).get(0)),
        new Stored<>("subtotal", 1, "plain", StateFormats.SUBTOTAL, subtotal("300000.00")),
        new Stored<>("subtotal", 1, "negative", StateFormats.SUBTOTAL, subtotal("-0.01")),
        new Stored<>(
            "part-subtotal",
            1,
            "plain",
            StateFormats.PART_SUBTOTAL,
            new PartSubtotal(H200, 3, subtotal("300000.00"))),
        new Stored<>("bucket-total", 1, "two-parts", StateFormats.BUCKET_TOTAL, bucketTotal()),
        new Stored<>("shipment-uses", 1, "both-kinds", StateFormats.SHIPMENT_USES, uses()),
        new Stored<>("shipment-uses", 1, "none", StateFormats.SHIPMENT_USES, List.of()),
        new Stored<>("quota-total", 1, "two-parts", StateFormats.QUOTA_TOTAL, quotaTotal()));
  }

  private static Stored<ShipmentState> shipment(int version, String name, ShipmentState state) {
    return new Stored<>("shipment-state", version, name, StateFormats.SHIPMENT_STATE, state);
  }

  private static ShipmentState plain(
      Standing standing, List<Contribution> accrued, List<SeenEvent> seen) {
    return reviewed(standing, accrued, Review.NONE, seen);
  }

  private static ShipmentState reviewed(
      Standing standing, List<Contribution> accrued, Review review) {
    return reviewed(standing, accrued, review, seen(2));
  }

  private static ShipmentState reviewed(
      Standing standing, List<Contribution> accrued, Review review, List<SeenEvent> seen) {
    return new ShipmentState("NVDA", standing, seen, 0, accrued, review);
  }

  private static List<SeenEvent> seen(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new SeenEvent("E-" + n, new Digest(0x0123456789abcdefL + n, -n)))
        .toList();
  }

  private static Standing cleared() {
    return standing(Outcome.CLEARED, "");
  }

  private static Standing standing(Outcome outcome, String rule) {
    return new Standing(3, "E-1", 2, outcome, rule, Optional.empty());
  }

  private static Standing held(ShipmentEvent event) {
    return new Standing(3, "E-1", 1, Outcome.HELD, "AWAITING_FX", Optional.of(event));
  }

  private static OfficerAct act(OfficerAction action, String officer, FiredRule about) {
    return new OfficerAct(
        officer + "-" + action,
        action,
        officer,
        "key-of-" + officer,
        "another firm, 另一家公司",
        Instant.parse("2026-03-03T09:00:00.000001Z"),
        about);
  }

  private static Review firstRelease() {
    return new Review(
        Optional.of(new Review.First(act(OfficerAction.RELEASE, "anna", MATCH), ENTRY_HASH)),
        List.of(),
        Optional.empty());
  }

  private static Review released() {
    return new Review(
        Optional.empty(),
        List.of(
            new Review.Release(
                act(OfficerAction.RELEASE, "anna", MATCH),
                act(OfficerAction.RELEASE, "bernd", MATCH),
                ENTRY_HASH),
            new Review.Release(
                act(OfficerAction.RELEASE, "bernd", END_USE),
                act(OfficerAction.RELEASE, "anna", END_USE),
                "")),
        Optional.empty());
  }

  private static Review denied() {
    return new Review(
        Optional.empty(), List.of(), Optional.of(act(OfficerAction.DENY, "anna", MATCH)));
  }

  private static Subtotal subtotal(String revenue) {
    return new Subtotal(
        FIRST_DAY,
        LAST_DAY,
        7,
        new BigDecimal("70"),
        new BigDecimal(revenue),
        new BigDecimal("75000.00"));
  }

  private static BucketTotal bucketTotal() {
    return new BucketTotal(
        H200, new TreeMap<>(Map.of(0, subtotal("300000.00"), 3, subtotal("-0.01"))));
  }

  private static Usage usage(String used, String base) {
    return new Usage(new BigDecimal(used), new BigDecimal(base));
  }

  private static List<QuotaUse> uses() {
    return List.of(
        new QuotaUse(new Quota(Quota.Kind.LICENCE, "D-1"), usage("60", "0")),
        new QuotaUse(new Quota(Quota.Kind.PRODUCT, "H200-SXM"), usage("630.000001", "-10.5")));
  }

  private static QuotaTotal quotaTotal() {
    return new QuotaTotal(
        new Quota(Quota.Kind.PRODUCT, "H200-SXM"),
        new TreeMap<>(Map.of(0, usage("630", "10.5"), 7, usage("0.000001", "0"))),
        new Subject("S-99", 2, "E-99", "NVDA", 1),
        true);
  }
}
