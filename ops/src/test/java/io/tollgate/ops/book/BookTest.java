package io.tollgate.ops.book;

import static io.tollgate.ops.book.HeldShipments.AT;
import static io.tollgate.ops.book.HeldShipments.REVIEW;
import static io.tollgate.ops.book.HeldShipments.decided;
import static io.tollgate.ops.book.HeldShipments.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.decision.Outcome;
import io.tollgate.domain.officer.FiredRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the book knows of shipments on hold. */
class BookTest {
  private final Book book = new Book();

  private Hold hold(String shipmentId) {
    return book.hold(shipmentId).orElseThrow();
  }

  @Test
  void shouldSayWhoReleasedItFirst() {
    book.add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").releasedBy()).isEmpty();
    book.add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    assertThat(book.holds("", "", 0, 10).holds()).extracting(Hold::releasedBy).isNotEmpty();
    book.add(AT, decided("S-1", 2, Outcome.CLEARED));
    assertThat(book.hold("S-1")).isEmpty();
  }

  @Test
  void shouldNotLoseTheFirstReleaseByARefusal() {
    book.add(AT, decided("S-1", 1, Outcome.HELD));
    book.add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    book.add(AT, told("S-1", OfficerOutcome.Result.REFUSED, REVIEW.fired(), 0));
    assertThat(hold("S-1").releasedBy()).contains("anna");
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    book.add(AT, told("S-1", OfficerOutcome.Result.REFUSED, next, 0));
    assertThat(hold("S-1").releasedBy()).as("the match has changed").isEmpty();
  }

  /** The topics are read side by side. */
  @Test
  void shouldNotMindWhichTopicIsReadFirst() {
    FiredRule next = new FiredRule("END_USE_UNKNOWN", Optional.empty(), "", "", "");
    book.add(AT, told("S-1", OfficerOutcome.Result.RELEASED, next, 2));
    book.add(AT, decided("S-1", 1, Outcome.HELD));
    assertThat(hold("S-1").fires()).as("of a later attempt").isEqualTo(REVIEW.fired());
    book.add(AT, decided("S-1", 2, Outcome.HELD));
    assertThat(hold("S-1").fires()).isEqualTo(next);
    assertThat(hold("S-1").releasedBy()).isEmpty();
  }

  @Test
  void shouldTellAStoryWithWhatOfficersDid() {
    book.add(AT, decided("S-1", 1, Outcome.HELD));
    book.add(AT, told("S-1", OfficerOutcome.Result.FIRST_RELEASE, REVIEW.fired(), 0));
    assertThat(book.story("S-1").orElseThrow().acts())
        .singleElement()
        .extracting(act -> act.outcome().decision().officerId())
        .isEqualTo("anna");
  }
}
