package io.tollgate.wire.state;

/**
 * Stored state that this build cannot read: another build wrote it, or it is damaged. Replaying
 * does not help, so the application stops. The message is one sentence that says where the state
 * is, what was found, and what to do.
 */
public final class UnreadableStateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private UnreadableStateException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Another build wrote the state, in a form that this build does not know. */
  public static UnreadableStateException ofOtherBuild(String where, String found, String known) {
    return new UnreadableStateException(
        where
            + " holds "
            + found
            + ", which another version of Tollgate wrote, but this version reads "
            + known
            + "; run the version that wrote it, or a later one",
        null);
  }

  /** The bytes are not a value of the form in their version byte. */
  public static UnreadableStateException ofDamage(String where, String found, Throwable cause) {
    return new UnreadableStateException(
        where
            + " holds "
            + found
            + ": the state is damaged; stop this instance, delete its state directory and start it again,"
            + " which restores the state from the changelog topics",
        cause);
  }
}
