package io.tollgate.compliance.holds;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.REVIEW;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static io.tollgate.domain.fixture.HeldShipments.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.wire.serde.HeadForm;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OpenHoldsTest {
  private static final int DECISIONS = 2_000_000;
  private static final int OPEN_AT_ONCE = 100;

  private final OpenHolds holds = new OpenHolds();
  private final ShipmentStatus.Fold status = new ShipmentStatus.Fold();

  private void add(Instant at, Decision record) {
    holds.decided(at, HeadForm.DECISION.opened(record));
    status.decided(at, record);
  }

  private Hold hold() {
    return holds.of("S-1").orElseThrow();
  }

  @Test
  void shouldCountFromTheFirstDecisionThatPutTheRevisionOnHold() {
    add(AT, decided("S-1", 1, 1, Outcome.HELD));
    add(AT.plusSeconds(60), decided("S-1", 1, 2, Outcome.HELD));

    assertThat(hold().since()).isEqualTo(AT);
    assertThat(hold().subject().attempt()).isEqualTo(2);
    assertThat(status.status().orElseThrow().since()).isEqualTo(AT);
  }

  @Test
  void shouldStartAgainForAHigherRevision() {
    add(AT, decided("S-1", 1, 1, Outcome.HELD));
    add(AT, decided("S-2", 1, 1, Outcome.HELD));
    add(AT.plusSeconds(60), decided("S-1", 2, 1, Outcome.HELD));

    assertThat(hold().since()).isEqualTo(AT.plusSeconds(60));
    assertThat(holds.stream())
        .extracting(hold -> hold.subject().shipmentId())
        .containsExactly("S-2", "S-1");
    assertThat(holds.oldest()).contains(AT);
  }

  @Test
  void shouldStartAgainIfAClearedRevisionIsHeldAgain() {
    add(AT, decided("S-1", 1, 1, Outcome.HELD));
    add(AT.plusSeconds(60), decided("S-1", 1, 2, Outcome.CLEARED));
    assertThat(holds.of("S-1")).isEmpty();
    add(AT.plusSeconds(120), decided("S-1", 1, 3, Outcome.HELD));
    assertThat(hold().since()).isEqualTo(AT.plusSeconds(120));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = Mode.INCLUDE,
      names = {"REJECTED", "DUPLICATE", "STALE"})
  void shouldIgnoreADecisionWithoutEffect(Outcome outcome) {
    add(AT, decided("S-1", 2, 1, Outcome.HELD));
    add(AT.plusSeconds(60), decided("S-1", 1, 1, outcome));
    assertThat(hold().subject().revision()).isEqualTo(2);
    assertThat(status.status().orElseThrow().decision().outcome()).isEqualTo(Outcome.HELD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"CLEARED", "BLOCKED", "CANCELLED"})
  void shouldEndAHold(Outcome outcome) {
    add(AT, decided("S-1", 1, 1, Outcome.HELD));
    add(AT.plusSeconds(60), decided("S-1", 2, 1, outcome));
    assertThat(holds.size()).isZero();
    ShipmentStatus now = status.status().orElseThrow();
    assertThat(now.decision().outcome()).isEqualTo(outcome);
    assertThat(now.since()).isEqualTo(AT.plusSeconds(60));
  }

  @Test
  void shouldNameTheFirstReleaseInHoldAndStatus() {
    add(AT, decided("S-1", 1, 1, Outcome.HELD));
    holds.judged(judged("S-1", Result.FIRST_RELEASE, REVIEW.fired(), 0));
    status.judged(judged("S-1", Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(hold().releasedBy()).contains("anna");
    assertThat(status.status().orElseThrow().releasedBy()).contains("anna");
  }

  @Test
  void shouldHaveNoStatusWithoutDecision() {
    assertThat(status.status()).isEmpty();
  }

  /**
   * Two million decisions about a million shipments, with at most a hundred on hold at a time. The
   * number of entries depends on these hundred only.
   */
  @Test
  void shouldKeepOnlyShipmentsOnHold() {
    int most =
        IntStream.range(0, DECISIONS / 2)
            .map(
                i -> {
                  add(AT, decided("S-" + i, 1, 1, Outcome.HELD));
                  if (i >= OPEN_AT_ONCE) {
                    add(AT, decided("S-" + (i - OPEN_AT_ONCE), 1, 2, Outcome.CLEARED));
                  }
                  return holds.entries();
                })
            .max()
            .orElseThrow();
    assertThat(most).isEqualTo(OPEN_AT_ONCE);
    assertThat(holds.size()).isEqualTo(OPEN_AT_ONCE);
  }
}
