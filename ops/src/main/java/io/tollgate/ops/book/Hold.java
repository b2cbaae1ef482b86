package io.tollgate.ops.book;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.Subject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A shipment that is on hold, and why.
 *
 * @param since when the event that put it there was published
 * @param fires what officers have to decide about now
 * @param releasedBy who has released it already, where it takes another officer
 */
public record Hold(
    Subject subject, Finding finding, Instant since, FiredRule fires, Optional<String> releasedBy) {
  /** A hold that no officer has looked at. */
  public static Hold fresh(Subject subject, Finding finding, Instant since) {
    return new Hold(subject, finding, since, finding.fired(), Optional.empty());
  }

  /** The same after what officers were last told of the shipment, where it is about this. */
  public Hold told(OfficerOutcome last) {
    boolean isOther =
        last.decision().revision() != subject.revision()
            || (last.attempt() > 0 && last.attempt() != subject.attempt());
    if (isOther) {
      return this;
    }
    Optional<String> first =
        last.result() == OfficerOutcome.Result.FIRST_RELEASE
            ? Optional.of(last.decision().officerId())
            : Optional.empty();
    return new Hold(subject, finding, since, last.fires(), first);
  }

  /** Whether a word is found in its ids, its rule or its evidence; both in lower case. */
  boolean mentions(String word) {
    return word.isEmpty()
        || contains(subject.shipmentId(), word)
        || contains(subject.exporterId(), word)
        || contains(subject.eventId(), word)
        || contains(finding.rule(), word)
        || contains(finding.matchedName(), word)
        || contains(finding.list(), word);
  }

  private static boolean contains(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
