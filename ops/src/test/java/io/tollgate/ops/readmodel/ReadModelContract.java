package io.tollgate.ops.readmodel;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.REVIEW;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static io.tollgate.domain.fixture.HeldShipments.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.projection.Offsets;
import io.tollgate.wire.serde.HeadForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of every read model, whatever its storage. */
public abstract class ReadModelContract {
  private ReadModel model;

  /** An empty read model. */
  protected abstract ReadModel fresh();

  @BeforeEach
  void begin() {
    model = fresh();
  }

  private static Offsets at(long next) {
    return Offsets.of("decisions", 0, next);
  }

  private void add(Consumer<RecordHandler> record) {
    model.apply(List.of(record), Offsets.NONE, Offsets.NONE);
  }

  private void add(Instant at, Decision record) {
    add(handler -> handler.add(at, record));
  }

  private void add(Instant at, OfficerOutcome outcome) {
    add(handler -> handler.add(at, outcome));
  }

  private Hold hold(String shipmentId) {
    return model.hold(shipmentId).orElseThrow();
  }

  @Test
  void shouldNameTheOfficerOfTheFirstRelease() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").releasedBy()).isEmpty();
    add(AT, judged("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    assertThat(model.holds("", "", 0, 10).holds()).extracting(Hold::releasedBy).isNotEmpty();
    add(AT, decided("S-1", 2, Outcome.CLEARED));
    assertThat(model.hold("S-1")).isEmpty();
  }

  @Test
  void shouldKeepTheFirstReleaseAfterARefusal() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, judged("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    add(AT, judged("S-1", OfficerOutcome.Result.REFUSED, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    add(AT, judged("S-1", OfficerOutcome.Result.REFUSED, next, 0));
    assertThat(hold("S-1").releasedBy()).as("the match has changed").isEmpty();
  }

  /** The topics are read in parallel, so records of one may come before records of another. */
  @Test
  void shouldNotDependOnTheOrderOfTopics() {
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    add(AT, judged("S-1", OfficerOutcome.Result.RELEASED, next, 2));
    add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").fires()).as("of a later attempt").isEqualTo(REVIEW.fired());
    add(AT, decided("S-1", 2, Outcome.HELD));
    assertThat(hold("S-1").fires()).isEqualTo(next);
    assertThat(hold("S-1").releasedBy()).isEmpty();
  }

  @Test
  void shouldIncludeOfficersDecisionsInAStory() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, judged("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(model.story("S-1").orElseThrow().acts())
        .singleElement()
        .extracting(act -> act.outcome().decision().officerId())
        .isEqualTo("anna");
  }

  private static List<Consumer<RecordHandler>> decision(String shipmentId, Outcome outcome) {
    return List.of(handler -> handler.add(AT, decided(shipmentId, 1, outcome)));
  }

  @Test
  void shouldKeepTheOffsetsOfAppliedRecords() {
    assertThat(model.offsets()).isEqualTo(Offsets.NONE);
    model.apply(decision("S-1", Outcome.HELD), Offsets.NONE, at(7));
    model.apply(decision("S-2", Outcome.CLEARED), at(7), at(9));
    assertThat(model.offsets()).isEqualTo(at(9));
    model.reset();
    assertThat(model.offsets()).isEqualTo(Offsets.NONE);
    assertThat(model.summary().tallies()).isEmpty();
    assertThat(model.summary().holds()).isZero();
    assertThat(model.story("S-1")).isEmpty();
  }

  @Test
  void shouldRefuseABatchThatDoesNotContinueAtItsOffsets() {
    model.apply(decision("S-1", Outcome.HELD), Offsets.NONE, at(7));
    assertThatThrownBy(() -> model.apply(decision("S-1", Outcome.HELD), Offsets.NONE, at(7)))
        .isInstanceOf(RuntimeException.class);
    assertThat(model.offsets()).isEqualTo(at(7));
    assertThat(model.story("S-1").orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void shouldCountOutcomesAndReportTheOldestHold() {
    add(AT.plusSeconds(1), decided("S-2", 1, Outcome.HELD));
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, decided("S-3", 1, Outcome.CLEARED));
    add(AT, decided("S-1", 2, Outcome.HELD));
    assertThat(model.summary().tallies())
        .containsExactly(
            new Summary.Tally(Outcome.CLEARED, "", 1),
            new Summary.Tally(Outcome.HELD, "WATCHLIST_REVIEW", 2));
    assertThat(model.summary().decidedAgain()).isEqualTo(1);
    assertThat(model.summary().holds()).isEqualTo(2);
    assertThat(model.summary().oldestHold()).contains(AT);
  }

  @Test
  void shouldPageAndFilterHoldsInTheirOrder() {
    for (int i = 0; i < 5; i++) {
      add(AT.plusSeconds(i), decided("S-" + i, 1, Outcome.HELD));
    }
    add(AT.plusSeconds(9), decided("S-0", 2, Outcome.HELD));
    HoldsPage page = model.holds("", "", 1, 2);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.holds())
        .extracting(h -> h.subject().shipmentId())
        .containsExactly("S-1", "S-2");
    assertThat(hold("S-0").since()).as("since the same revision").isEqualTo(AT);
    assertThat(model.holds("quiet HARBOUR", "WATCHLIST_REVIEW", 0, 9).total()).isEqualTo(5);
    assertThat(model.holds("s-3", "", 0, 9).total()).isEqualTo(1);
    assertThat(model.holds("", "AWAITING_FX", 0, 9).total()).isZero();
    assertThat(model.holds("100%", "", 0, 9).total()).isZero();
  }

  /** A sequence for which command and console once returned different holds. */
  @Test
  void shouldReportTimesAndOrderOfHoldsAsTheCommandsDo() {
    List<Decision> records =
        List.of(
            decided("S-1", 1, 1, Outcome.HELD),
            decided("S-2", 1, 1, Outcome.HELD),
            decided("S-1", 1, 2, Outcome.HELD),
            decided("S-3", 1, 1, Outcome.HELD),
            decided("S-2", 2, 1, Outcome.HELD),
            decided("S-3", 1, 1, Outcome.DUPLICATE));
    OfficerOutcome released = judged("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0);
    OpenHolds command = new OpenHolds();
    for (int i = 0; i < records.size(); i++) {
      add(AT.plusSeconds(i), records.get(i));
      command.decided(AT.plusSeconds(i), HeadForm.DECISION.opened(records.get(i)));
    }
    add(AT, released);
    command.judged(released);

    assertThat(hold("S-1").since()).as("held since its first decision").isEqualTo(AT);
    assertThat(hold("S-2").since()).as("a new revision").isEqualTo(AT.plusSeconds(4));
    assertThat(model.holds("", "", 0, 9).holds())
        .containsExactlyElementsOf(command.stream().toList())
        .containsExactlyElementsOf(command.stream().sorted(Hold.OLDEST_FIRST).toList())
        .extracting(hold -> hold.subject().shipmentId())
        .containsExactly("S-1", "S-3", "S-2");
  }

  /** A batch has the same result as its records one by one. */
  @Test
  void shouldApplySeveralRecordsOfAShipmentInOneBatch() {
    add(
        handler -> {
          handler.add(AT, decided("S-1", 1, Outcome.HELD));
          handler.add(AT.plusSeconds(1), decided("S-2", 1, Outcome.HELD));
          handler.add(AT.plusSeconds(2), decided("S-2", 2, Outcome.HELD));
          handler.add(AT.plusSeconds(3), decided("S-1", 2, Outcome.CLEARED));
          handler.add(AT.plusSeconds(4), decided("S-1", 3, Outcome.HELD));
          handler.add(AT, judged("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
          handler.add(AT, judged("S-1", OfficerOutcome.Result.REFUSED, REVIEW.fired(), 0));
        });
    assertThat(model.holds("", "", 0, 9).holds())
        .extracting(h -> h.subject().shipmentId())
        .containsExactly("S-2", "S-1");
    assertThat(hold("S-2").since()).isEqualTo(AT.plusSeconds(1));
    assertThat(hold("S-1").since()).as("a new hold").isEqualTo(AT.plusSeconds(4));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    assertThat(model.story("S-1").orElseThrow().decisions())
        .extracting(line -> line.record().outcome())
        .containsExactly(Outcome.HELD, Outcome.CLEARED, Outcome.HELD);
    assertThat(model.summary().decidedAgain()).isEqualTo(3);
  }

  @Test
  void shouldReturnDeadLettersTheLatestFirst() {
    for (int i = 0; i < 3; i++) {
      DeadLetter letter = new DeadLetter(0, i, AT, "k\0" + i, "C", "no event", "0:1", "", 0);
      add(handler -> handler.add(letter));
    }
    assertThat(model.summary().deadLetters()).isEqualTo(3);
    assertThat(model.deadLetters(0, 2)).extracting(DeadLetter::offset).containsExactly(2L, 1L);
    assertThat(model.deadLetters(2, 2)).extracting(DeadLetter::offset).containsExactly(0L);
  }
}
