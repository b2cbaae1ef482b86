package io.tollgate.domain.finding;

import io.tollgate.domain.matching.Match;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.shipment.Bounds;
import io.tollgate.domain.shipment.Excerpt;
import io.tollgate.domain.shipment.Role;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reason for a decision, with its evidence.
 *
 * @param reason the {@link Rule} or the {@link Rejection} that fired
 * @param role the role of the party that fired it; empty if none did
 * @param list the watchlist's short code; blank without a match
 * @param entryId the entry's id on the list; blank without a match
 * @param matchedName the listed name that matched, as the list spells it; blank without a match
 * @param score 0 to 1; empty without a match
 * @param detail one sentence for a person, with the fix if there is one
 * @param lineIndex the line at fault, counted from 0 in the event
 * @param evidence how the match came about; empty without a match
 */
public record Finding(
    Reason reason,
    Optional<Role> role,
    String list,
    String entryId,
    String matchedName,
    Optional<BigDecimal> score,
    String detail,
    OptionalInt lineIndex,
    Optional<MatchEvidence> evidence) {

  /** Letters of a detail: enough for the names and an officer's reason. */
  private static final int DETAIL_LETTERS = 10_000;

  /** A finding without evidence of a match. */
  public Finding(
      Reason reason,
      Optional<Role> role,
      String list,
      String entryId,
      String matchedName,
      Optional<BigDecimal> score,
      String detail,
      OptionalInt lineIndex) {
    this(reason, role, list, entryId, matchedName, score, detail, lineIndex, Optional.empty());
  }

  /** Nothing fired. */
  public static final Finding NONE =
      new Finding(
          Reason.NONE, Optional.empty(), "", "", "", Optional.empty(), "", OptionalInt.empty());

  /** The name of the rule or rejection in results; blank if nothing fired. */
  public String code() {
    return reason.name();
  }

  /**
   * The screening rule that fired.
   *
   * @throws IllegalStateException if no screening rule fired
   */
  public Rule rule() {
    if (reason instanceof Rule rule) {
      return rule;
    }
    throw new IllegalStateException("'" + code() + "' is not a screening rule");
  }

  /** What fired, in the form that officers' decisions refer to. */
  public FiredRule fired() {
    return new FiredRule(reason.name(), role, list, entryId, matchedName);
  }

  /** A rejection of the whole event. */
  public static Finding of(Rejection code, String detail) {
    return of(code, Optional.empty(), detail, OptionalInt.empty());
  }

  /** A rejection because of one line of the event. */
  public static Finding ofLine(Rejection code, int lineIndex, String detail) {
    return of(code, Optional.empty(), detail, OptionalInt.of(lineIndex));
  }

  /** A rule that the event as a whole fires. */
  public static Finding of(Rule rule, String detail) {
    return of(rule, Optional.empty(), detail, OptionalInt.empty());
  }

  /** A rule that a party fires. */
  public static Finding of(Rule rule, Role role, String detail) {
    return of(rule, Optional.of(role), detail, OptionalInt.empty());
  }

  /** A watchlist rule that a match fires. */
  public static Finding of(Rule rule, Role role, Match match, String detail) {
    return new Finding(
        rule,
        Optional.of(role),
        match.entry().source(),
        match.entry().entryId(),
        match.matchedName(),
        Optional.of(match.score()),
        detail,
        OptionalInt.empty());
  }

  /** The same finding, with a sentence added to the detail. */
  public Finding also(String sentence) {
    String both = detail.isEmpty() ? sentence : detail + "; " + sentence;
    return new Finding(reason, role, list, entryId, matchedName, score, both, lineIndex, evidence);
  }

  /** The same finding, with the evidence of its match. */
  public Finding with(Optional<MatchEvidence> found) {
    return found.equals(evidence)
        ? this
        : new Finding(reason, role, list, entryId, matchedName, score, detail, lineIndex, found);
  }

  /**
   * The same finding as a decision quotes it: names and sentences of an event that an earlier build
   * accepted can have hundreds of thousands of letters, and are cut.
   */
  public Finding quoted() {
    String cut = Excerpt.cut(detail, DETAIL_LETTERS);
    Optional<MatchEvidence> found = evidence;
    if (evidence.isPresent() && evidence.get().asked().length() > Bounds.NAME_LETTERS) {
      found = Optional.of(evidence.get().quoted());
    }
    return cut.equals(detail) && found.equals(evidence)
        ? this
        : new Finding(reason, role, list, entryId, matchedName, score, cut, lineIndex, found);
  }

  private static Finding of(
      Reason reason, Optional<Role> role, String detail, OptionalInt lineIndex) {
    return new Finding(reason, role, "", "", "", Optional.empty(), detail, lineIndex);
  }
}
