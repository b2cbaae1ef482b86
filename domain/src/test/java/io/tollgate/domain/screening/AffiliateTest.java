package io.tollgate.domain.screening;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Scene;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.shipment.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AFFILIATE for whole shipments: its dates, its order among the rules, and the blocked owners. */
class AffiliateTest {
  private static final String EFFECTIVE = "2026-11-10";

  private static EventFixture shipped(String shipDate) {
    return event("S-1", "E-1").shipDate(shipDate);
  }

  private static Scene ownedBy(String owner, String sharePct) {
    return new Scene()
        .owner(new Owner(ReferenceFixture.GOOD, owner, new BigDecimal(sharePct), Period.ALWAYS));
  }

  /** The dates of BIS: effective from 2025-09-29, suspended from 2025-11-10 to 2026-11-09. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-28, CLEARED",
    "2025-09-29, BLOCKED",
    "2025-11-09, BLOCKED",
    "2025-11-10, CLEARED",
    "2026-11-09, CLEARED",
    "2026-11-10, BLOCKED"
  })
  void shouldApplyByShipDate(String shipDate, Outcome outcome) {
    assertThat(ownedBy(ReferenceFixture.DENIED, "50").decide(shipped(shipDate)).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ReferenceFixture.DENIED,
        ReferenceFixture.ARMY,
        ReferenceFixture.LAB,
        ReferenceFixture.ALIAS_LISTED
      })
  void shouldBlockAPartyOfABlockedOwner(String owner) {
    Decision decision = ownedBy(owner, "50").decide(shipped(EFFECTIVE));
    assertThat(decision.finding().code()).isEqualTo("AFFILIATE");
    assertThat(decision.finding().role()).contains(Role.BUYER);
    assertThat(decision.finding().detail()).contains("50 % by " + owner);
  }

  @ParameterizedTest
  @CsvSource({"P-PENDING, 100", "P-DENIED, 49.99", "P-NOBODY, 100"})
  void shouldClearAPartyOfOtherOwners(String owner, String share) {
    assertThat(ownedBy(owner, share).decide(shipped(EFFECTIVE)).outcome())
        .isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldFireAfterTheWatchlistAndBeforeItsReview() {
    Scene scene = ownedBy(ReferenceFixture.DENIED, "50");
    assertThat(
            scene
                .decide(
                    shipped(EFFECTIVE)
                        .with(Role.CONSIGNEE, "P-X", ReferenceFixture.LISTED_NAME, "SG"))
                .finding()
                .code())
        .isEqualTo("WATCHLIST");
    assertThat(
            scene
                .decide(
                    shipped(EFFECTIVE)
                        .with(Role.CONSIGNEE, "P-X", ReferenceFixture.REVIEW_NAME, "SG"))
                .finding()
                .code())
        .isEqualTo("AFFILIATE");
  }

  @ParameterizedTest
  @CsvSource({"30, 30, BLOCKED", "30, 29.99, CLEARED"})
  void shouldTakeItsThresholdFromThePolicy(String threshold, String share, Outcome outcome) {
    RuleSetting setting =
        new RuleSetting(
            true,
            List.of(),
            Map.of("threshold_pct", new RuleSetting.Bound(new BigDecimal(threshold), true)));
    Scene scene = ownedBy(ReferenceFixture.DENIED, share).rule(OptionalRule.AFFILIATE, setting);
    assertThat(scene.decide(shipped("2026-03-02")).outcome()).isEqualTo(outcome);
  }

  @Test
  void shouldNotFireIfThePolicySwitchesItOff() {
    RuleSetting standard = Policy.standard().rule(OptionalRule.AFFILIATE);
    Scene scene =
        ownedBy(ReferenceFixture.DENIED, "100")
            .rule(
                OptionalRule.AFFILIATE,
                new RuleSetting(false, standard.effective(), standard.bounds()));
    assertThat(scene.decide(shipped(EFFECTIVE)).finding()).isEqualTo(Finding.NONE);
    assertThat(Optional.of(scene.decide(shipped(EFFECTIVE)).outcome())).contains(Outcome.CLEARED);
  }
}
