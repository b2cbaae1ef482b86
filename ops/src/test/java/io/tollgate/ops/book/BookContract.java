package io.tollgate.ops.book;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.REVIEW;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static io.tollgate.domain.fixture.HeldShipments.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.ops.lag.TopicPart;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book does, wherever it keeps what it took. */
public abstract class BookContract {
  private static final TopicPart PART = new TopicPart("decisions", 0);

  private Book book;

  /** A book that has taken nothing. */
  protected abstract Book fresh();

  @BeforeEach
  void begin() {
    book = fresh();
  }

  private void add(Instant at, DecisionRecord record) {
    book.take(taker -> taker.add(at, record), Map.of());
  }

  private void add(Instant at, OfficerOutcome outcome) {
    book.take(taker -> taker.add(at, outcome), Map.of());
  }

  private Hold hold(String shipmentId) {
    return book.hold(shipmentId).orElseThrow();
  }

  @Test
  void shouldSayWhoReleasedItFirst() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").releasedBy()).isEmpty();
    add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    assertThat(book.holds("", "", 0, 10).holds()).extracting(Hold::releasedBy).isNotEmpty();
    add(AT, decided("S-1", 2, Outcome.CLEARED));
    assertThat(book.hold("S-1")).isEmpty();
  }

  @Test
  void shouldNotLoseTheFirstReleaseByARefusal() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    add(AT, told("S-1", OfficerOutcome.Result.REFUSED, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    add(AT, told("S-1", OfficerOutcome.Result.REFUSED, next, 0));
    assertThat(hold("S-1").releasedBy()).as("the match has changed").isEmpty();
  }

  /** The topics are read side by side. */
  @Test
  void shouldNotMindWhichTopicIsReadFirst() {
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    add(AT, told("S-1", OfficerOutcome.Result.RELEASED, next, 2));
    add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").fires()).as("of a later attempt").isEqualTo(REVIEW.fired());
    add(AT, decided("S-1", 2, Outcome.HELD));
    assertThat(hold("S-1").fires()).isEqualTo(next);
    assertThat(hold("S-1").releasedBy()).isEmpty();
  }

  @Test
  void shouldTellAStoryWithWhatOfficersDid() {
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(book.story("S-1").orElseThrow().acts())
        .singleElement()
        .extracting(act -> act.outcome().decision().officerId())
        .isEqualTo("anna");
  }

  @Test
  void shouldKeepWhereReadingGoesOnWithWhatItTook() {
    assertThat(book.next()).isEmpty();
    book.take(taker -> taker.add(AT, decided("S-1", 1, Outcome.HELD)), Map.of(PART, 7L));
    book.take(taker -> taker.add(AT, decided("S-2", 1, Outcome.CLEARED)), Map.of(PART, 9L));
    assertThat(book.next()).isEqualTo(Map.of(PART, 9L));
    book.forget();
    assertThat(book.next()).isEmpty();
    assertThat(book.summary().tallies()).isEmpty();
    assertThat(book.summary().holds()).isZero();
    assertThat(book.story("S-1")).isEmpty();
  }

  @Test
  void shouldCountOutcomesAndTellTheOldestHold() {
    add(AT.plusSeconds(1), decided("S-2", 1, Outcome.HELD));
    add(AT, decided("S-1", 1, Outcome.HELD));
    add(AT, decided("S-3", 1, Outcome.CLEARED));
    add(AT, decided("S-1", 2, Outcome.HELD));
    assertThat(book.summary().tallies())
        .containsExactly(
            new Summary.Tally(Outcome.CLEARED, "", 1),
            new Summary.Tally(Outcome.HELD, "WATCHLIST_REVIEW", 2));
    assertThat(book.summary().decidedAgain()).isEqualTo(1);
    assertThat(book.summary().holds()).isEqualTo(2);
    assertThat(book.summary().oldestHold()).contains(AT);
  }

  @Test
  void shouldPageAndFilterHoldsInTheOrderInWhichTheyCame() {
    for (int i = 0; i < 5; i++) {
      add(AT.plusSeconds(i), decided("S-" + i, 1, Outcome.HELD));
    }
    add(AT.plusSeconds(9), decided("S-0", 2, Outcome.HELD));
    HoldsPage page = book.holds("", "", 1, 2);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.holds())
        .extracting(h -> h.subject().shipmentId())
        .containsExactly("S-1", "S-2");
    assertThat(hold("S-0").since()).as("since the same revision").isEqualTo(AT);
    assertThat(book.holds("quiet HARBOUR", "WATCHLIST_REVIEW", 0, 9).total()).isEqualTo(5);
    assertThat(book.holds("s-3", "", 0, 9).total()).isEqualTo(1);
    assertThat(book.holds("", "AWAITING_FX", 0, 9).total()).isZero();
    assertThat(book.holds("100%", "", 0, 9).total()).isZero();
  }

  /** What is taken at once comes to the same as what is taken one by one. */
  @Test
  void shouldTakeSeveralRecordsOfAShipmentAtOnce() {
    book.take(
        taker -> {
          taker.add(AT, decided("S-1", 1, Outcome.HELD));
          taker.add(AT.plusSeconds(1), decided("S-2", 1, Outcome.HELD));
          taker.add(AT.plusSeconds(2), decided("S-2", 2, Outcome.HELD));
          taker.add(AT.plusSeconds(3), decided("S-1", 2, Outcome.CLEARED));
          taker.add(AT.plusSeconds(4), decided("S-1", 3, Outcome.HELD));
          taker.add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
          taker.add(AT, told("S-1", OfficerOutcome.Result.REFUSED, REVIEW.fired(), 0));
        },
        Map.of(PART, 7L));
    assertThat(book.holds("", "", 0, 9).holds())
        .extracting(h -> h.subject().shipmentId())
        .containsExactly("S-2", "S-1");
    assertThat(hold("S-2").since()).isEqualTo(AT.plusSeconds(1));
    assertThat(hold("S-1").since()).as("anew").isEqualTo(AT.plusSeconds(4));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    assertThat(book.story("S-1").orElseThrow().decisions())
        .extracting(line -> line.record().decision().outcome())
        .containsExactly(Outcome.HELD, Outcome.CLEARED, Outcome.HELD);
    assertThat(book.summary().decidedAgain()).isEqualTo(3);
  }

  @Test
  void shouldTellDeadLettersTheLatestFirst() {
    for (int i = 0; i < 3; i++) {
      DeadLetter letter = new DeadLetter(0, i, AT, "k\0" + i, "C", "no event", "0:1", "", 0);
      book.take(taker -> taker.add(letter), Map.of());
    }
    assertThat(book.summary().deadLetters()).isEqualTo(3);
    assertThat(book.deadLetters(0, 2)).extracting(DeadLetter::offset).containsExactly(2L, 1L);
    assertThat(book.deadLetters(2, 2)).extracting(DeadLetter::offset).containsExactly(0L);
  }
}
