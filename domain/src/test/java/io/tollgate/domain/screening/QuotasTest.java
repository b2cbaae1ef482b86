package io.tollgate.domain.screening;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits on all shipments together. An H200 has 10.5 TPP; the licence is for 100 units. */
class QuotasTest {
  private static final ReferenceSnapshot LICENSED = counting(OptionalRule.LICENCE_QUANTITY);
  private static final ReferenceSnapshot CAPPED = counting(OptionalRule.VOLUME_CAP);
  private static final Quota LICENCE = new Quota(Quota.Kind.LICENCE, "D-1");
  private static final Quota H200 = new Quota(Quota.Kind.PRODUCT, "H200-SXM");

  private static ReferenceSnapshot counting(OptionalRule... rules) {
    return ReferenceSnapshot.of(ReferenceFixture.counting(100, rules));
  }

  private static EventFixture units(long units) {
    return event("S-1", "E-1").licence("D-1").lines(line(1, "H200-SXM", units, "1"));
  }

  private static EventFixture toUs(long units) {
    return units(units).destination("US").buyer("P-US", "Prairie Data Inc", "US");
  }

  private static Usage usage(String used, String base) {
    return new Usage(new BigDecimal(used), new BigDecimal(base));
  }

  private static Ruling decide(EventFixture event, ReferenceSnapshot reference, Usage others) {
    return Decider.decide(
        Optional.empty(),
        Optional.empty(),
        event.build(),
        reference,
        (quota, shipmentId) -> {
          assertThat(shipmentId).isEqualTo("S-1");
          return Optional.of(others);
        });
  }

  private static String rule(Ruling ruling) {
    return ruling.decision().finding().code();
  }

  @ParameterizedTest
  @CsvSource({"60, 40, ''", "60, 41, LICENCE_QUANTITY", "0, 100, ''", "100, 1, LICENCE_QUANTITY"})
  void shouldHoldAShipmentThatExceedsTheLicence(String others, long own, String rule) {
    Ruling ruling = decide(units(own), LICENSED, usage(others, "0"));
    assertThat(rule(ruling)).isEqualTo(rule);
    assertThat(ruling.uses())
        .isEqualTo(
            rule.isEmpty()
                ? List.of(new QuotaUse(LICENCE, usage(Long.toString(own), "0")))
                : List.of());
  }

  @Test
  void shouldNameTheLicenceUnitsAndTheirUse() {
    assertThat(decide(units(41), LICENSED, usage("60", "0")).decision().finding().detail())
        .isEqualTo(
            "licence D-1 is for 100 units, but other shipments have 60 and this shipment has 41");
    assertThat(decide(units(101), LICENSED, usage("0", "0")).decision().finding().detail())
        .isEqualTo("licence D-1 is for 100 units, but this shipment alone has 101");
  }

  @Test
  void shouldNotHoldAShipmentThatDoesNotUseTheLicence() {
    EventFixture free = units(9).lines(line(1, "MI325X-256", 9, "1"));
    Ruling ruling = decide(free, LICENSED, usage("101", "0"));
    assertThat(rule(ruling)).isEmpty();
    assertThat(ruling.uses()).isEmpty();
  }

  /** The US has got 100 units (1,050 TPP), so China may get at most 50 units (525 TPP). */
  @ParameterizedTest
  @CsvSource({
    "0, 1050, 50, ''",
    "0, 1050, 51, VOLUME_CAP",
    "514.5, 1050, 1, ''",
    "514.500001, 1050, 1, VOLUME_CAP",
    "0, 0, 1, VOLUME_CAP",
    "0, 20.999999, 1, VOLUME_CAP",
    "0, 21, 1, ''"
  })
  void shouldHoldAShipmentThatExceedsTheShareOfTheUnitedStates(
      String used, String base, long own, String rule) {
    assertThat(rule(decide(units(own), CAPPED, usage(used, base)))).isEqualTo(rule);
  }

  @Test
  void shouldNameTheCapAndItsUse() {
    assertThat(decide(units(51), CAPPED, usage("0", "1050")).decision().finding().detail())
        .isEqualTo(
            "product H200-SXM: 535.5 TPP shipped to CN, MO exceed the limit of 0.5 of the 1050 TPP"
                + " shipped to US; this shipment adds 535.5 TPP");
  }

  @Test
  void shouldCountByDestinationAndAddUpLines() {
    EventFixture two = units(2).lines(line(1, "H200-SXM", 2, "1"), line(2, "H200-SXM", 3, "1"));
    assertThat(decide(two, CAPPED, usage("0", "9999")).uses())
        .containsExactly(new QuotaUse(H200, usage("52.5", "0")));
    assertThat(decide(toUs(4), CAPPED, usage("0", "0")).uses())
        .containsExactly(new QuotaUse(H200, usage("0", "42")));
    assertThat(decide(toUs(4).destination("SG"), CAPPED, usage("0", "0")).uses()).isEmpty();
  }

  @Test
  void shouldNotApplyTheCapToOtherDatesOrGoods() {
    Usage none = usage("0", "0");
    assertThat(rule(decide(units(1).shipDate("2026-01-14"), CAPPED, none))).isEmpty();
    assertThat(decide(units(1).shipDate("2026-01-14"), CAPPED, none).uses()).isEmpty();
    EventFixture free = units(1).lines(line(1, "L4-24", 1, "1"));
    assertThat(rule(decide(free, CAPPED, none))).isEmpty();
    assertThat(decide(free, CAPPED, none).uses()).isEmpty();
  }

  @Test
  void shouldHoldAProductWithoutTpp() {
    EventFixture unmeasured = units(1).lines(line(1, "MI325X-256", 1, "1"));
    Ruling ruling = decide(unmeasured, CAPPED, usage("0", "9999"));
    assertThat(rule(ruling)).isEqualTo("VOLUME_CAP");
    assertThat(ruling.decision().finding().detail())
        .isEqualTo(
            "product MI325X-256 has no tpp in products.csv, so its share cannot be determined; enter it"
                + " there");
  }

  @Test
  void shouldLimitTheShipmentOnlyIfOtherUseIsUnknown() {
    assertThat(rule(Decider.decide(Optional.empty(), Optional.empty(), units(1).build(), CAPPED)))
        .isEmpty();
    assertThat(
            rule(Decider.decide(Optional.empty(), Optional.empty(), units(101).build(), LICENSED)))
        .isEqualTo("LICENCE_QUANTITY");
  }

  @Test
  void shouldCountNothingUnlessThePolicyLimitsTotals() {
    Ruling ruling = decide(units(10), counting(), usage("9999", "0"));
    assertThat(rule(ruling)).isEmpty();
    assertThat(ruling.uses()).isEmpty();
    assertThat(Quotas.version(counting())).isEmpty();
    assertThat(Quotas.version(CAPPED)).isNotEmpty().isNotEqualTo(Quotas.version(LICENSED));
  }

  @Test
  void shouldCountNothingUnlessCleared() {
    assertThat(decide(units(1).endUse(EndUse.MILITARY), LICENSED, usage("0", "0")).uses())
        .isEmpty();
    assertThat(decide(units(1).cancelled(), LICENSED, usage("0", "0")).uses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100, false", "100.000001, true", "101, true"})
  void shouldReportAnExceededLicence(String units, boolean exceeded) {
    assertThat(Quotas.excess(LICENCE, usage(units, "0"), LICENSED).isPresent()).isEqualTo(exceeded);
    assertThat(Quotas.excess(LICENCE, usage(units, "0"), CAPPED)).as("the rule is off").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"525, 1050, false", "525.000001, 1050, true", "0, 0, false", "0.000001, 0, true"})
  void shouldReportAnExceededShare(String used, String base, boolean exceeded) {
    assertThat(Quotas.excess(H200, usage(used, base), CAPPED).isPresent()).isEqualTo(exceeded);
    assertThat(Quotas.excess(H200, usage(used, base), LICENSED)).as("the rule is off").isEmpty();
  }

  @Test
  void shouldNameTwoExcessesOfOneShipmentDifferently() {
    Subject subject = new Subject("S-1", 1, "E-1", "NVDA", 1);
    Alert one = Alert.ofExcess(LICENCE, subject, "over", LICENSED.versions());
    Alert other =
        Alert.ofExcess(new Quota(Quota.Kind.LICENCE, "D-2"), subject, "over", LICENSED.versions());
    assertThat(one.kind()).isEqualTo(Alert.Kind.CAP_EXCEEDED);
    assertThat(one.finding().code()).isEqualTo("LICENCE_QUANTITY");
    assertThat(one.alertId()).isNotEqualTo(other.alertId());
  }
}
