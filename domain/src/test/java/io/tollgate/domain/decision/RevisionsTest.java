package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.LevyDue.Kind;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  private final Memory memory = new Memory();

  private List<LevyDue> post(EventFixture event) {
    int before = memory.levyDue.size();
    memory.decide(event.build(), REFERENCE);
    return memory.levyDue.subList(before, memory.levyDue.size());
  }

  private static EventFixture revision(int revision) {
    return event("S-1", "E-" + revision).revision(revision);
  }

  @Test
  void shouldPostTheDifferenceOfACorrection() {
    assertThat(post(revision(1)))
        .extracting(LevyDue::kind, due -> due.revenueUsd().toString(), d -> d.levyUsd().toString())
        .containsExactly(tuple(Kind.ACCRUAL, "300000.00", "75000.00"));
    assertThat(post(revision(2).lines(line(1, "H200-SXM", 9, "30000"))))
        .extracting(LevyDue::kind, due -> due.revenueUsd().toString(), d -> d.levyUsd().toString())
        .containsExactly(tuple(Kind.ADJUSTMENT, "-30000.00", "-7500.00"));
    assertThat(post(revision(3).lines(line(4, "H200-SXM", 9, "30000.0000"))))
        .as("the amounts are equal")
        .isEmpty();
  }

  @Test
  void shouldReverseAndAccrueIfTheRateChanges() {
    post(revision(1).shipDate("2026-06-30"));
    // The rate is 0.275 from 2026-07-01 on, in the same quarter.
    assertThat(post(revision(2).shipDate("2026-07-01")))
        .extracting(LevyDue::kind, due -> due.rate().toString(), d -> d.levyUsd().toString())
        .containsExactlyInAnyOrder(
            tuple(Kind.ACCRUAL, "0.275", "82500.00"), tuple(Kind.REVERSAL, "0.25", "-75000.00"));
    assertThat(memory.quarterlyTable())
        .isEqualTo(
            Map.of(
                new Bucket("NVDA", "FY2027-Q2", "H200", "CN"),
                amounts("1", "10", "300000.00", "82500.00")));
  }

  @Test
  void shouldMoveToAnotherQuarter() {
    post(revision(1).shipDate("2026-04-26"));
    assertThat(post(revision(2).shipDate("2026-04-27")))
        .extracting(LevyDue::kind, due -> due.bucket().fiscalQuarter())
        .containsExactlyInAnyOrder(
            tuple(Kind.ACCRUAL, "FY2027-Q2"), tuple(Kind.REVERSAL, "FY2027-Q1"));
  }

  @Test
  void shouldAccrueAnAmountOfZero() {
    assertThat(post(revision(1).lines(line(1, "H200-SXM", 1, "0"))))
        .extracting(LevyDue::kind, d -> d.levyUsd().toString())
        .containsExactly(tuple(Kind.ACCRUAL, "0.00"));
    assertThat(post(revision(2).cancelled()))
        .extracting(LevyDue::kind, d -> d.levyUsd().toString())
        .containsExactly(tuple(Kind.REVERSAL, "0.00"));
  }

  @Test
  void shouldRoundOncePerBucketAndNotPerLine() {
    // Three lines of 0.02 are 0.06, and 25 % of it is 0.015. Rounded per line, the sum would be
    // 0.03.
    assertThat(
            post(
                revision(1)
                    .lines(
                        line(1, "H200-SXM", 1, "0.02"),
                        line(2, "H200-SXM", 1, "0.02"),
                        line(3, "H200-SXM", 1, "0.02"))))
        .extracting(d -> d.levyUsd().toString())
        .containsExactly("0.02");
  }

  @Test
  void shouldCountRevenueWithoutLevyButPostNothing() {
    assertThat(post(revision(1).lines(line(1, "L4-24", 2, "10"), line(2, "H200-SXM", 1, "4"))))
        .hasSize(1);
    assertThat(memory.quarterlyTable())
        .containsEntry(
            new Bucket("NVDA", "FY2027-Q1", "L4", "CN"), amounts("1", "2", "20.00", "0.00"))
        .containsEntry(
            new Bucket("NVDA", "FY2027-Q1", "H200", "CN"), amounts("1", "1", "4.00", "1.00"));
  }

  @Test
  void shouldReverseTheAccrualOfAnEarlierRevision() {
    for (EventFixture later :
        List.of(
            revision(2).cancelled(),
            revision(2).endUse(EndUse.MILITARY),
            revision(2).currency("JPY"))) {
      Memory fresh = new Memory();
      fresh.decide(revision(1).build(), REFERENCE);
      fresh.decide(later.build(), REFERENCE);
      assertThat(fresh.levyDue)
          .extracting(LevyDue::kind)
          .containsExactly(Kind.ACCRUAL, Kind.REVERSAL);
      assertThat(fresh.quarterlyTable()).isEmpty();
    }
  }

  @Test
  void shouldAcceptAHigherRevisionAfterACancellation() {
    memory.decide(revision(2).cancelled().build(), REFERENCE);
    assertThat(memory.decide(revision(1).build(), REFERENCE).outcome()).isEqualTo(Outcome.STALE);
    assertThat(memory.decide(revision(3).build(), REFERENCE).outcome()).isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldDecideAHeldShipmentAgainAndCountItInTheQuarterOfItsShipDate() {
    memory.decide(revision(1).currency("JPY").shipDate("2026-04-26").build(), REFERENCE);
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, REFERENCE)).as("no change").isEmpty();
    ReferenceSnapshot later =
        ReferenceSnapshot.of(
            ReferenceFixture.withFx(ReferenceFixture.tables(), fx("JPY", "2026-04-20", "0.01")));
    Decision cleared = memory.decideAgain("S-1", Cause.REFERENCE, later).orElseThrow();
    assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
    assertThat(cleared.subject().attempt()).isEqualTo(2);
    assertThat(cleared.cause()).isEqualTo(Cause.REFERENCE);
    assertThat(memory.levyDue)
        .extracting(due -> due.bucket().fiscalQuarter(), due -> due.levyUsd().toString())
        .containsExactly(tuple("FY2027-Q1", "750.00"));
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, later)).as("final").isEmpty();
  }

  @Test
  void shouldBlockAHeldShipmentWhosePartyIsDeniedLater() {
    memory.decide(
        revision(1).buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN").build(), REFERENCE);
    ReferenceSnapshot later =
        ReferenceSnapshot.of(
            ReferenceFixture.withStatus(
                ReferenceFixture.tables(), ReferenceFixture.PENDING, Status.DENIED));
    assertThat(memory.decideAgain("S-1", Cause.OFFICER, later))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.finding().code()).isEqualTo("PARTY_DENIED");
              assertThat(decision.cause()).isEqualTo(Cause.OFFICER);
            });
  }

  @Test
  void shouldNeverRevalueAClearedShipment() {
    memory.decide(revision(1).currency("CNY").build(), REFERENCE);
    ReferenceSnapshot later =
        ReferenceSnapshot.of(
            ReferenceFixture.withFx(ReferenceFixture.tables(), fx("CNY", "2026-03-01", "0.99")));
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, later)).isEmpty();
  }

  private static List<BigDecimal> amounts(String... values) {
    return List.of(values).stream().map(BigDecimal::new).toList();
  }
}
