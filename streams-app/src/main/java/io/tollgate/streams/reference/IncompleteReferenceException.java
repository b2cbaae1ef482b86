package io.tollgate.streams.reference;

/** A manifest names what is not, or not wholly, on the reference topics: it is not swapped in. */
final class IncompleteReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteReferenceException(String fault) {
    super(fault);
  }
}
