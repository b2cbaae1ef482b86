package io.tollgate.producer.edge.csv;

import io.tollgate.domain.shipment.ShapeException;

/** A row cannot be read. The message says which field is wrong, and the required form. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  RowFault(String fault) {
    this(ImportFailure.MALFORMED_ROW, fault);
  }

  private RowFault(String code, String fault) {
    super(fault, null, false, false);
    this.code = code;
  }

  /** The fault of a field; a broken bound has a code of its own. */
  static RowFault of(ShapeException e) {
    return e.code().isEmpty()
        ? new RowFault(e.getMessage())
        : new RowFault(e.code(), e.getMessage());
  }

  /** The code of the import failure. */
  String code() {
    return code;
  }
}
