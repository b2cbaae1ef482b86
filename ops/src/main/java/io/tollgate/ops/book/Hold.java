package io.tollgate.ops.book;

import io.tollgate.domain.decision.Finding;
import io.tollgate.domain.decision.Subject;
import java.time.Instant;
import java.util.Locale;

/**
 * A shipment that is on hold, and why.
 *
 * @param since when the event that put it there was published
 */
public record Hold(Subject subject, Finding finding, Instant since) {
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
