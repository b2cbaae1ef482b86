package io.tollgate.wire.reference;

/** A manifest names what is not, or not wholly, on the reference topics: it is not swapped in. */
public final class IncompleteReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is missing, and the fix. */
  public IncompleteReferenceException(String fault) {
    super(fault);
  }
}
