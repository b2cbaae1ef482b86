package io.tollgate.producer.edge.csv;

/** Why a row cannot be read; the message names the field, what is wrong and what it has to be. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowFault(String fault) {
    super(fault, null, false, false);
  }
}
