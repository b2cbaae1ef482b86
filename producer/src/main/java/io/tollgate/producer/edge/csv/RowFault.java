package io.tollgate.producer.edge.csv;

/** A row cannot be read. The message says which field is wrong, and the required form. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowFault(String fault) {
    super(fault, null, false, false);
  }
}
