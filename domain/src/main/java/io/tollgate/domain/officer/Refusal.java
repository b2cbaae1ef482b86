package io.tollgate.domain.officer;

/**
 * Why an officer's decision changes nothing.
 *
 * @param sentence for a person, with the fix where there is one
 */
public record Refusal(Code code, String sentence) {

  /** The reasons, in the order in which they are looked for. */
  public enum Code {
    UNSIGNED,
    UNKNOWN_KEY,
    REVOKED_KEY,
    NOT_AN_OFFICER,
    WRONG_SIGNATURE,
    REASON_MISSING,
    UNKNOWN_SHIPMENT,
    /** The revision is no longer the highest, or not there yet. */
    OTHER_REVISION,
    NOT_HELD,
    /** The rule is lifted by something else than an officer. */
    NOT_RELEASABLE,
    /** Another match fires than the one that is named. */
    OTHER_MATCH,
    /** A release takes two officers with two keys. */
    SAME_OFFICER
  }

  /** A refusal. */
  public static Refusal of(Code code, String sentence) {
    return new Refusal(code, sentence);
  }
}
