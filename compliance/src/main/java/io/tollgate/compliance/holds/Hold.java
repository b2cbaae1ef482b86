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
 * A shipment on hold, and the reason.
 *
 * @param since the time of the decision that first put this revision on hold
 * @param fires the match that officers must decide about now
 * @param releasedBy the officer of the first release, if a second officer is still needed
 */
public record Hold(
    Subject subject, Finding finding, Instant since, FiredRule fires, Optional<String> releasedBy) {

  /** By time, oldest first, then by shipment. */
  public static final Comparator<Hold> OLDEST_FIRST =
      Comparator.comparing(Hold::since).thenComparing(hold -> hold.subject().shipmentId());

  /** A hold without an officer's decision. */
  public static Hold fresh(Subject subject, Finding finding, Instant since) {
    return new Hold(subject, finding, since, finding.fired(), Optional.empty());
  }

  /**
   * The hold after a HELD decision. If a revision is decided again and stays HELD, {@code since} is
   * the time of the first of these decisions.
   *
   * @param before the hold of the same shipment before the decision, if any
   */
  static Hold after(Optional<Hold> before, Instant at, Decision decision) {
    int revision = decision.subject().revision();
    Instant since =
        before.filter(hold -> hold.subject().revision() == revision).map(Hold::since).orElse(at);
    return fresh(decision.subject(), decision.finding(), since);
  }

  /** This hold after an officer's latest outcome; unchanged if that is about another hold. */
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

  /** Whether ids, rule or evidence contain a word; case is ignored, the word is lower-case. */
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
