package io.tollgate.domain.screening;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Scene;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.RuleSetting.Bound;
import io.tollgate.domain.shipment.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on licences and performance, which apply only if a policy switches them on. */
class LicenceRulesTest {
  private static final RuleSetting ON = new RuleSetting(true, List.of(), Map.of());

  private static EventFixture shipped() {
    return event("S-1", "E-1").licence("D-1").shipDate("2026-03-02");
  }

  private static Scene licensed() {
    return new Scene()
        .licence(
            new Licence(
                "D-1",
                List.of(ReferenceFixture.GOOD),
                List.of("H200"),
                100,
                LocalDate.parse("2026-03-02"),
                Optional.of(LocalDate.parse("2026-06-30"))))
        .rule(OptionalRule.LICENCE_MISSING, ON)
        .rule(OptionalRule.LICENCE_EXPIRED, ON)
        .rule(OptionalRule.LICENCE_QUANTITY, ON);
  }

  static Stream<Arguments> licences() {
    return Stream.of(
        arguments("", shipped()),
        arguments("LICENCE_MISSING", shipped().licence("")),
        arguments("LICENCE_MISSING", shipped().licence("D-2")),
        arguments("LICENCE_MISSING", shipped().lines(line(1, "MI325X-256", 1, "1"))),
        arguments("LICENCE_MISSING", shipped().with(Role.CONSIGNEE, "P-CARRIER", "Carrier", "SG")),
        // Goods that are not controlled need no licence.
        arguments("", shipped().licence("").lines(line(1, "L4-24", 1, "1"))),
        arguments("LICENCE_EXPIRED", shipped().shipDate("2026-03-01")),
        arguments("", shipped().shipDate("2026-06-30")),
        arguments("LICENCE_EXPIRED", shipped().shipDate("2026-07-01")),
        arguments("", shipped().lines(line(1, "H200-SXM", 100, "1"))),
        arguments("LICENCE_QUANTITY", shipped().lines(line(1, "H200-SXM", 101, "1"))),
        arguments(
            "LICENCE_QUANTITY",
            shipped().lines(line(1, "H200-SXM", 60, "1"), line(2, "H200-SXM", 41, "1"))),
        arguments("", shipped().lines(line(1, "H200-SXM", 100, "1"), line(2, "L4-24", 9, "1"))),
        // The standard rules come first, except the exchange rate.
        arguments("NOT_APPROVED", shipped().buyer("P-NOBODY", "Anyone", "CN")),
        arguments("LICENCE_MISSING", shipped().licence("").currency("JPY")),
        arguments("AWAITING_FX", shipped().currency("JPY")));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("licences")
  void shouldHoldAShipmentWithoutAMatchingLicence(String rule, EventFixture event) {
    Decision decision = licensed().decide(event);
    assertThat(decision.finding().code()).isEqualTo(rule);
    assertThat(decision.outcome()).isEqualTo(rule.isEmpty() ? Outcome.CLEARED : Outcome.HELD);
  }

  @Test
  void shouldRequireNoLicenceUnlessThePolicyDoes() {
    assertThat(new Scene().decide(shipped().licence("")).outcome()).isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldApplyEachRuleSeparately() {
    Scene onlyQuantity = new Scene().rule(OptionalRule.LICENCE_QUANTITY, ON);
    assertThat(onlyQuantity.decide(shipped().licence("")).outcome()).isEqualTo(Outcome.CLEARED);
  }

  private static Product h200(String tpp, String bandwidth) {
    return new Product(
        "H200-SXM",
        "H200",
        "H200",
        Optional.ofNullable(tpp).map(BigDecimal::new),
        Optional.ofNullable(bandwidth).map(BigDecimal::new));
  }

  private static Scene limited(String tpp, String bandwidth) {
    RuleSetting standard = Policy.standard().rule(OptionalRule.PERFORMANCE_LIMIT);
    return new Scene()
        .product(h200(tpp, bandwidth))
        .rule(
            OptionalRule.PERFORMANCE_LIMIT,
            new RuleSetting(true, standard.effective(), standard.bounds()));
  }

  /** The rule of 2026-01-15: TPP below 21,000 and bandwidth below 6,500 GB/s, both exclusive. */
  @ParameterizedTest
  @CsvSource({
    "20999.999999, 6499.999999, 2026-01-15, CLEARED",
    "21000, 6499, 2026-01-15, BLOCKED",
    "20999, 6500, 2026-01-15, BLOCKED",
    "21000, 6500, 2026-01-14, CLEARED",
    ", 6499, 2026-01-15, BLOCKED",
    "20999, , 2026-01-15, BLOCKED"
  })
  void shouldBlockControlledGoodsThatAreNotBelowEveryBound(
      String tpp, String bandwidth, String shipDate, Outcome outcome) {
    Decision decision = limited(tpp, bandwidth).decide(shipped().shipDate(shipDate));
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.finding().code())
        .isEqualTo(outcome == Outcome.BLOCKED ? "PERFORMANCE_LIMIT" : "");
  }

  @Test
  void shouldNameTheMeasureOverItsLimit() {
    assertThat(limited("21000", "1").decide(shipped()).finding().detail())
        .isEqualTo("product H200-SXM has tpp 21000; the policy limit is below 21000");
    assertThat(limited("1", null).decide(shipped()).finding().detail())
        .isEqualTo("product H200-SXM has no dram_bandwidth_gbps; the policy limit is below 6500");
  }

  @ParameterizedTest
  @CsvSource({"100, CLEARED", "100.000001, BLOCKED"})
  void shouldApplyAnInclusiveLimitOfThePolicy(String tpp, Outcome outcome) {
    Scene scene =
        new Scene()
            .product(h200(tpp, null))
            .rule(
                OptionalRule.PERFORMANCE_LIMIT,
                new RuleSetting(
                    true, List.of(), Map.of("tpp", new Bound(BigDecimal.valueOf(100), true))));
    assertThat(scene.decide(shipped()).outcome()).isEqualTo(outcome);
  }

  @Test
  void shouldNotLimitUncontrolledGoods() {
    assertThat(limited("30000", "1").decide(shipped().lines(line(1, "L4-24", 1, "1"))).outcome())
        .isEqualTo(Outcome.CLEARED);
  }
}
