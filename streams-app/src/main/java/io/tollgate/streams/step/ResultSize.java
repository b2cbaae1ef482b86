package io.tollgate.streams.step;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.matching.score.ScoreStep;

/**
 * Refuses an event whose decision would be too large for its topic, before anything is written.
 * Texts of an event are bounded, so only reference data leads to such a decision: thousands of
 * product classes on one shipment, or a list entry with a name of a megabyte.
 */
final class ResultSize {
  /** Less than Kafka's default limit of a topic, which an earlier installation may have. */
  static final int MOST_BYTES = 1_000_000;

  /** Numbers, dates, versions and lengths of a decision, officers' acts aside. */
  private static final int DECISION_BYTES = 2_000;

  /** Quarter, dates and amounts of a change. */
  private static final int CHANGE_BYTES = 120;

  private static final int STEP_BYTES = 20;

  /** A char takes at most this many bytes in UTF-8. */
  private static final int BYTES_PER_CHAR = 3;

  private ResultSize() {}

  /**
   * Checks the decision of a ruling.
   *
   * @throws UndecidableEventException if it may be too large
   */
  static void check(Ruling ruling) {
    long most = most(ruling.decision());
    if (most > MOST_BYTES) {
      throw new UndecidableEventException(
          "the decision may take "
              + most
              + " bytes, and its topic takes "
              + MOST_BYTES
              + "; split the shipment, or shorten the names in the reference data");
    }
  }

  /** Never less than the bytes of the decision on the wire. */
  static long most(Decision decision) {
    Finding finding = decision.finding();
    long chars = finding.detail().length();
    chars += decision.subject().shipmentId().length();
    chars += decision.subject().eventId().length();
    chars += decision.subject().exporterId().length();
    chars += finding.list().length();
    chars += finding.entryId().length();
    chars += finding.matchedName().length();
    long bytes = DECISION_BYTES;
    if (finding.evidence().isPresent()) {
      MatchEvidence evidence = finding.evidence().get();
      chars += evidence.asked().length();
      for (ScoreStep step : evidence.steps()) {
        chars += step.query().length();
        chars += step.listed().length();
        bytes += STEP_BYTES;
      }
    }
    for (RevenueChange change : decision.changes()) {
      chars += change.bucket().productClass().length();
      bytes += CHANGE_BYTES;
    }
    return bytes + BYTES_PER_CHAR * chars;
  }
}
