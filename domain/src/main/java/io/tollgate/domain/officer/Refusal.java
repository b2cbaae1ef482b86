package io.tollgate.domain.officer;

/**
 * Why an officer's decision changes nothing.
 *
 * @param sentence the reason for a person, with the fix if there is one
 */
public record Refusal(Code code, String sentence) {

  /** The reasons, in the order of the checks. */
  public enum Code {
    UNSIGNED,
    UNKNOWN_KEY,
    REVOKED_KEY,
    NOT_AN_OFFICER,
    WRONG_SIGNATURE,
    REASON_MISSING,
    UNKNOWN_SHIPMENT,
    /** The revision is not the highest accepted one. */
    OTHER_REVISION,
    NOT_HELD,
    /** No officer can lift the rule. */
    NOT_RELEASABLE,
    /** The match in the decision is not the one that fires now. */
    OTHER_MATCH,
    /** The second release must come from another officer with another key. */
    SAME_OFFICER
  }

  /** A refusal with a code and a sentence. */
  public static Refusal of(Code code, String sentence) {
    return new Refusal(code, sentence);
  }
}
