package io.tollgate.compliance.holds;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A shipment that is on hold, and why.
 *
 * @param since the time of the decision that first put this revision on hold
 * @param fires what officers have to decide about now
 * @param releasedBy who has released it already, where it takes another officer
 */
public record Hold(
    Subject subject, Finding finding, Instant since, FiredRule fires, Optional<String> releasedBy) {

  /** The oldest first; of several with one time, by shipment. */
  public static final Comparator<Hold> OLDEST_FIRST =
      Comparator.comparing(Hold::since).thenComparing(hold -> hold.subject().shipmentId());

  /** A hold that no officer has looked at. */
  public static Hold fresh(Subject subject, Finding finding, Instant since) {
    return new Hold(subject, finding, since, finding.fired(), Optional.empty());
  }

  /**
   * The hold after a HELD decision at some time. A revision that is decided again and stays HELD
   * has been on hold since the first of these decisions.
   *
   * @param before the hold of the same shipment, if there was one
   */
  static Hold after(Optional<Hold> before, Instant at, Decision decision) {
    int revision = decision.subject().revision();
    Instant since =
        before.filter(hold -> hold.subject().revision() == revision).map(Hold::since).orElse(at);
    return fresh(decision.subject(), decision.finding(), since);
  }

  /** The same after the latest outcome of an officer's decision, where that is about this hold. */
  public Hold after(OfficerOutcome latest) {
    boolean isOther =
        latest.decision().revision() != subject.revision()
            || (latest.attempt() > 0 && latest.attempt() != subject.attempt());
    if (isOther) {
      return this;
    }
    Optional<String> first =
        latest.result() == OfficerOutcome.Result.FIRST_RELEASE
            ? Optional.of(latest.decision().officerId())
            : Optional.empty();
    return new Hold(subject, finding, since, latest.fires(), first);
  }

  /** Whether a word is found in its ids, its rule or its evidence; both in lower case. */
  public boolean mentions(String word) {
    return word.isEmpty()
        || contains(subject.shipmentId(), word)
        || contains(subject.exporterId(), word)
        || contains(subject.eventId(), word)
        || contains(finding.code(), word)
        || contains(finding.matchedName(), word)
        || contains(finding.list(), word);
  }

  private static boolean contains(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
