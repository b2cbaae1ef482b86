package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.OfficerFixture.BERND;
import static io.tollgate.domain.fixture.ReferenceFixture.counting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.streams.fixture.Pipeline;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests bounds on all shipments of a licence or product. An H200 has 10.5 TPP. */
class UsageAcrossShipmentsTest {
  private static final Quota LICENCE = new Quota(Quota.Kind.LICENCE, "D-1");
  private static final Quota H200 = new Quota(Quota.Kind.PRODUCT, "H200-SXM");
  private static final int ELSEWHERE = 7;

  @TempDir private Path state;
  private Pipeline pipeline;

  @BeforeEach
  void start() {
    pipeline = new Pipeline(counting(100, OptionalRule.LICENCE_QUANTITY), state);
    pipeline.register(ANNA.added(), BERND.added());
    pipeline.settle();
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static EventFixture units(String shipmentId, String eventId, long units) {
    return event(shipmentId, eventId).licence("D-1").lines(line(1, "H200-SXM", units, "1"));
  }

  private static EventFixture toUs(String shipmentId, long units) {
    return units(shipmentId, "E-1", units).destination("US").buyer("P-US", "Prairie Data", "US");
  }

  private static Usage usage(String used, String base) {
    return new Usage(new BigDecimal(used), new BigDecimal(base));
  }

  private static QuotaTotal elsewhere(Quota quota, String used, String base) {
    return QuotaTotal.ofPart(
        quota, ELSEWHERE, usage(used, base), new Subject("S-99", 1, "E-99", "NVDA", 1));
  }

  private List<Decision> decided() {
    return pipeline.decisions().stream().toList();
  }

  /** Passes the totals on, and lets the steps check the holds that wait for them. */
  private Optional<QuotaTotal> settle(Quota quota) {
    pipeline.settle();
    List<QuotaTotal> read = pipeline.readUsage();
    pipeline.settle();
    return read.stream().filter(total -> total.quota().equals(quota)).reduce((a, b) -> b);
  }

  private void cap() {
    pipeline.swap(counting(100, OptionalRule.VOLUME_CAP));
  }

  @Test
  void shouldHoldAShipmentOverTheLicenceAndClearOneThatFillsIt() {
    pipeline.send(
        units("S-1", "E-1", 60).build(),
        units("S-2", "E-1", 41).build(),
        units("S-3", "E-1", 40).build(),
        units("S-4", "E-1", 1).build());
    assertThat(decided())
        .extracting(Decision::outcome, decision -> decision.finding().code())
        .containsExactly(
            tuple(Outcome.CLEARED, ""),
            tuple(Outcome.HELD, "LICENCE_QUANTITY"),
            tuple(Outcome.CLEARED, ""),
            tuple(Outcome.HELD, "LICENCE_QUANTITY"));
    assertThat(settle(LICENCE))
        .hasValueSatisfying(
            total -> {
              assertThat(total.total()).isEqualTo(usage("100", "0"));
              assertThat(total.exceeded()).isFalse();
            });
    assertThat(pipeline.alerts()).isEmpty();
  }

  @Test
  void shouldReplaceTheUsageOfACorrectedRevision() {
    pipeline.send(
        units("S-1", "E-1", 60).build(),
        units("S-1", "E-2", 100).revision(2).build(),
        units("S-1", "E-3", 70).revision(3).build(),
        units("S-2", "E-1", 30).build());
    assertThat(pipeline.outcomes()).containsOnly(Outcome.CLEARED);
    assertThat(settle(LICENCE).orElseThrow().total()).isEqualTo(usage("100", "0"));
  }

  @Test
  void shouldNotCountDuplicateAndStaleEvents() {
    pipeline.send(
        units("S-1", "E-2", 60).revision(2).build(),
        units("S-1", "E-2", 60).revision(2).build(),
        units("S-1", "E-1", 30).build());
    assertThat(pipeline.outcomes())
        .containsExactly(Outcome.CLEARED, Outcome.DUPLICATE, Outcome.STALE);
    assertThat(settle(LICENCE).orElseThrow().total()).isEqualTo(usage("60", "0"));
  }

  @Test
  void shouldClearAHoldOnceACancelledShipmentFreesUnits() {
    pipeline.send(units("S-1", "E-1", 100).build(), units("S-2", "E-1", 1).build());
    settle(LICENCE);
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED, Outcome.HELD);

    pipeline.send(units("S-1", "E-2", 1).revision(2).cancelled().build());
    settle(LICENCE);
    assertThat(decided())
        .extracting(
            decision -> decision.subject().shipmentId(),
            Decision::outcome,
            Decision::cause,
            decision -> decision.subject().attempt())
        .containsExactly(
            tuple("S-1", Outcome.CANCELLED, Cause.EVENT, 1),
            tuple("S-2", Outcome.CLEARED, Cause.USAGE, 2));
    assertThat(settle(LICENCE).orElseThrow().total()).isEqualTo(usage("1", "0"));
  }

  @Test
  void shouldClearOnlyHoldsWithinTheBound() {
    pipeline.send(
        units("S-1", "E-1", 100).build(),
        units("S-2", "E-1", 60).build(),
        units("S-3", "E-1", 60).build());
    settle(LICENCE);
    pipeline.decisions();
    pipeline.send(units("S-1", "E-2", 1).revision(2).endUse(EndUse.MILITARY).build());
    settle(LICENCE);
    assertThat(pipeline.outcomes()).containsExactly(Outcome.BLOCKED, Outcome.CLEARED);
    assertThat(settle(LICENCE).orElseThrow().total()).isEqualTo(usage("60", "0"));
  }

  @Test
  void shouldCountOtherPartitionsAndItsOwnOnce() {
    pipeline.send(units("S-1", "E-1", 30).build());
    settle(LICENCE);
    pipeline.tellUsage(
        QuotaTotal.ofPart(LICENCE, 0, usage("30", "0"), new Subject("S-1", 1, "E-1", "NVDA", 1))
            .with(elsewhere(LICENCE, "50", "0")));
    pipeline.send(units("S-2", "E-1", 21).build(), units("S-3", "E-1", 20).build());
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED, Outcome.HELD, Outcome.CLEARED);
  }

  @Test
  void shouldHoldShipmentsOverTheShareOfTheUnitedStates() {
    cap();
    pipeline.send(
        units("S-1", "E-1", 1).build(),
        toUs("S-2", 100).build(),
        units("S-3", "E-1", 50).build(),
        units("S-4", "E-1", 1).build());
    assertThat(decided())
        .extracting(Decision::outcome, decision -> decision.finding().code())
        .containsExactly(
            tuple(Outcome.HELD, "VOLUME_CAP"),
            tuple(Outcome.CLEARED, ""),
            tuple(Outcome.CLEARED, ""),
            tuple(Outcome.HELD, "VOLUME_CAP"));
    assertThat(settle(H200).orElseThrow().total()).isEqualTo(usage("525", "1050"));
    assertThat(pipeline.outcomes()).isEmpty();

    pipeline.send(toUs("S-5", 2).build());
    assertThat(settle(H200).orElseThrow().total()).isEqualTo(usage("525", "1071"));
    assertThat(decided())
        .extracting(decision -> decision.subject().shipmentId(), Decision::outcome)
        .containsExactly(tuple("S-5", Outcome.CLEARED), tuple("S-1", Outcome.CLEARED));
  }

  @Test
  void shouldAlertOncePerCrossingWithTheShipmentThatChangedTheTotalLast() {
    pipeline.send(units("S-1", "E-1", 60).build());
    settle(LICENCE);
    pipeline.sendUsage(elsewhere(LICENCE, "40", "0"));
    assertThat(pipeline.alerts()).as("exactly the bound").isEmpty();
    pipeline.sendUsage(elsewhere(LICENCE, "41", "0"));
    pipeline.sendUsage(elsewhere(LICENCE, "50", "0"));
    assertThat(pipeline.alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Alert.Kind.CAP_EXCEEDED);
              assertThat(alert.subject().shipmentId()).isEqualTo("S-99");
              assertThat(alert.finding().code()).isEqualTo("LICENCE_QUANTITY");
              assertThat(alert.finding().detail())
                  .isEqualTo("licence D-1 is for 100 units, but its shipments have 101");
            });
    pipeline.sendUsage(elsewhere(LICENCE, "40", "0"));
    pipeline.sendUsage(elsewhere(LICENCE, "42", "0"));
    assertThat(pipeline.alerts()).as("another crossing").hasSize(1);
  }

  @Test
  void shouldAlertIfANewVersionHasALowerBound() {
    pipeline.send(units("S-1", "E-1", 60).build(), units("S-2", "E-1", 40).build());
    settle(LICENCE);
    pipeline.swap(counting(99, OptionalRule.LICENCE_QUANTITY));
    assertThat(settle(LICENCE).orElseThrow().exceeded()).isTrue();
    pipeline.swap(counting(98, OptionalRule.LICENCE_QUANTITY));
    settle(LICENCE);
    assertThat(pipeline.alerts())
        .extracting(Alert::kind, alert -> alert.subject().shipmentId())
        .containsExactly(tuple(Alert.Kind.CAP_EXCEEDED, "S-2"));
  }

  @Test
  void shouldLetAnOfficerDenyAShipmentOfAnExceededLicence() {
    pipeline.send(units("S-1", "E-1", 60).build());
    settle(LICENCE);
    pipeline.decide(ANNA.deny("S-1", 1, FiredRule.NONE));
    assertThat(pipeline.outcomes()).as("no bound is exceeded").containsExactly(Outcome.CLEARED);
    pipeline.sendUsage(elsewhere(LICENCE, "41", "0"));
    settle(LICENCE);
    pipeline.decide(ANNA.deny("S-1", 1, FiredRule.NONE));
    assertThat(pipeline.outcomes()).containsExactly(Outcome.BLOCKED);
    assertThat(settle(LICENCE).orElseThrow().total()).isEqualTo(usage("41", "0"));
  }

  @Test
  void shouldClearAShipmentThatTwoOfficersReleaseOverTheCapAndAlert() {
    cap();
    pipeline.send(units("S-1", "E-1", 1).build());
    FiredRule fired = decided().get(0).finding().fired();
    pipeline.decide(ANNA.release("S-1", 1, fired), BERND.release("S-1", 1, fired));
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED);
    assertThat(settle(H200).orElseThrow().exceeded()).isTrue();
    assertThat(pipeline.alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.CAP_EXCEEDED);
  }

  @Test
  void shouldRecountEarlierEventsWhenTheRuleIsSwitchedOn() {
    pipeline.swap(ReferenceFixture.tables());
    pipeline.send(
        units("S-1", "E-1", 60).build(),
        units("S-2", "E-1", 20).build(),
        units("S-2", "E-2", 1).revision(2).cancelled().build(),
        units("S-3", "E-1", 30).build(),
        units("S-3", "E-1", 31).build());
    assertThat(settle(LICENCE)).isEmpty();
    assertThat(pipeline.outcomes())
        .containsExactly(
            Outcome.CLEARED, Outcome.CLEARED, Outcome.CANCELLED, Outcome.CLEARED, Outcome.REJECTED);
    pipeline.swap(counting(100, OptionalRule.LICENCE_QUANTITY));
    pipeline.settle();
    pipeline.settle();
    assertThat(settle(LICENCE).orElseThrow().total())
        .as("S-1, and the accepted event of S-3")
        .isEqualTo(usage("90", "0"));
    pipeline.send(units("S-4", "E-1", 11).build(), units("S-5", "E-1", 10).build());
    assertThat(pipeline.outcomes()).containsExactly(Outcome.HELD, Outcome.CLEARED);
  }

  @Test
  void shouldWriteNothingIfNoRuleHasABound() {
    pipeline.swap(counting(100));
    pipeline.send(units("S-1", "E-1", 1000).build(), toUs("S-2", 5).build());
    assertThat(settle(LICENCE)).isEmpty();
    assertThat(pipeline.outcomes()).containsOnly(Outcome.CLEARED);
    assertThat(pipeline.alerts()).isEmpty();
  }
}
