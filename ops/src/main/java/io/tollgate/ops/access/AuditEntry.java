package io.tollgate.ops.access;

import java.time.Instant;

/**
 * An action that a user did, or was refused, in the console.
 *
 * @param user the signed-in user; for a sign-in, the name that was typed
 * @param action the kind of action, such as {@code RELEASE} or {@code SIGN_IN}
 * @param subject a shipment, or the partition and offset of a dead letter; may be blank
 * @param result the result, in a sentence
 */
public record AuditEntry(Instant at, String user, String action, String subject, String result) {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_RESULT = 2_000;

  /** Cuts long texts, so that no request makes the record large. */
  public AuditEntry {
    user = cut(user, LONGEST_NAME);
    action = cut(action, LONGEST_NAME);
    subject = cut(subject, LONGEST_SUBJECT);
    result = cut(result, LONGEST_RESULT);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
