package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.LevyDue.Kind;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HELD shipments that are decided again after a change of reference data. */
class HoldsTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  private final Memory memory = new Memory();

  /** A table that is empty in a later version of the reference data. */
  enum Table {
    EXPORTERS,
    PRODUCTS
  }

  static ReferenceSnapshot without(Table table) {
    return ReferenceSnapshot.of(without(table, ReferenceFixture.tables()));
  }

  private static ReferenceTables without(Table table, ReferenceTables tables) {
    return new ReferenceTables(
        table == Table.EXPORTERS ? List.of() : tables.exporters(),
        table == Table.PRODUCTS ? List.of() : tables.products(),
        tables.levyRates(),
        tables.fxRates(),
        tables.parties(),
        tables.watchlist(),
        tables.policy());
  }

  private static ReferenceTables pendingIs(Status status) {
    return ReferenceFixture.withStatus(ReferenceFixture.tables(), ReferenceFixture.PENDING, status);
  }

  private static EventFixture toPending(int revision) {
    return event("S-1", "E-" + revision)
        .revision(revision)
        .buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN");
  }

  private void hold(EventFixture event) {
    assertThat(memory.decide(event.build(), REFERENCE).outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void shouldCountInTheQuarterOfTheShipDateAfterThePartyIsApproved() {
    hold(toPending(1).shipDate("2026-01-25"));
    Decision cleared =
        memory
            .decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(pendingIs(Status.APPROVED)))
            .orElseThrow();
    assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
    assertThat(cleared.finding()).isEqualTo(Finding.NONE);
    assertThat(cleared.subject()).isEqualTo(new Subject("S-1", 1, "E-1", "NVDA", 2));
    assertThat(memory.levyDue)
        .extracting(LevyDue::kind, due -> due.bucket().fiscalQuarter(), LevyDue::eventId)
        .containsExactly(tuple(Kind.ACCRUAL, "FY2026-Q4", "E-1"));
  }

  @Test
  void shouldNameANewRuleAndCountAttempts() {
    hold(toPending(1).currency("JPY"));
    ReferenceTables approved = pendingIs(Status.APPROVED);
    Decision waitsForRate =
        memory.decideAgain("S-1", Cause.RESTART, ReferenceSnapshot.of(approved)).orElseThrow();
    assertThat(waitsForRate.outcome()).isEqualTo(Outcome.HELD);
    assertThat(waitsForRate.finding().code()).isEqualTo("AWAITING_FX");
    assertThat(waitsForRate.cause()).isEqualTo(Cause.RESTART);
    assertThat(waitsForRate.subject().attempt()).isEqualTo(2);
    ReferenceTables rated = ReferenceFixture.withFx(approved, fx("JPY", "2026-03-02", "0.01"));
    Decision cleared =
        memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(rated)).orElseThrow();
    assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
    assertThat(cleared.subject().attempt()).isEqualTo(3);
  }

  @Test
  void shouldStayHeldIfTheRateIsTooOldOrTooLate() {
    hold(event("S-1", "E-1").currency("JPY"));
    ReferenceTables tables =
        ReferenceFixture.withFx(
            ReferenceFixture.tables(),
            fx("JPY", "2026-02-22", "0.01"), // 8 days before the ship date
            fx("JPY", "2026-03-03", "0.01"));
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(tables))).isEmpty();
  }

  @Test
  void shouldAccrueAgainAfterAHeldRevisionReversed() {
    memory.decide(event("S-1", "E-0").build(), REFERENCE);
    hold(toPending(2));
    memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(pendingIs(Status.APPROVED)));
    assertThat(memory.levyDue)
        .extracting(LevyDue::kind, LevyDue::revision, due -> due.levyUsd().toString())
        .containsExactly(
            tuple(Kind.ACCRUAL, 1, "75000.00"),
            tuple(Kind.REVERSAL, 2, "-75000.00"),
            tuple(Kind.ACCRUAL, 2, "75000.00"));
    assertThat(memory.levyDue).extracting(LevyDue::levyDueId).doesNotHaveDuplicates();
  }

  @Test
  void shouldRestartAttemptsWithAHigherRevision() {
    hold(toPending(1).currency("JPY"));
    memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(pendingIs(Status.APPROVED)));
    assertThat(memory.decide(toPending(2).build(), REFERENCE).subject().attempt()).isEqualTo(1);
    assertThat(memory.state("S-1").standing().attempt()).isEqualTo(1);
  }

  @Test
  void shouldNotDecideAgainAboutAShipmentThatIsNotHeld() {
    ReferenceSnapshot later = ReferenceSnapshot.of(pendingIs(Status.APPROVED));
    memory.decide(event("S-1", "E-1").endUse(EndUse.MILITARY).build(), REFERENCE);
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, later)).as("blocked").isEmpty();
    hold(toPending(2));
    memory.decide(toPending(3).cancelled().build(), REFERENCE);
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, later)).as("cancelled").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void shouldStayHeldWhileReferenceDataOfTheShipmentIsMissing(Table table) {
    hold(toPending(1));
    ReferenceTables approved = without(table, pendingIs(Status.APPROVED));
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(approved)))
        .isEmpty();
    assertThat(memory.state("S-1").standing().rule()).isEqualTo("NOT_APPROVED");
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void shouldBlockADeniedPartyEvenIfOtherReferenceDataIsMissing(Table table) {
    hold(toPending(1));
    ReferenceTables denied = without(table, pendingIs(Status.DENIED));
    assertThat(memory.decideAgain("S-1", Cause.REFERENCE, ReferenceSnapshot.of(denied)))
        .map(decision -> decision.finding().code())
        .contains("PARTY_DENIED");
    assertThat(memory.state("S-1").standing().held()).isEmpty();
  }
}
