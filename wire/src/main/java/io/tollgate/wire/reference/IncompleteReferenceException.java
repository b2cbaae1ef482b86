package io.tollgate.wire.reference;

/**
 * A manifest names rows that are missing or wrong on the reference topics. The version does not
 * become active.
 */
public final class IncompleteReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes a message that names the missing rows and the fix. */
  public IncompleteReferenceException(String fault) {
    super(fault);
  }
}
