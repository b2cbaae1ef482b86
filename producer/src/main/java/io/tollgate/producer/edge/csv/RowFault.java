package io.tollgate.producer.edge.csv;

/** Why a row cannot be read; the message names the field, what is wrong and what it has to be. */
final class RowFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowFault(String fault) {
    super(fault, null, false, false);
  }

  static RowFault of(Column column, String value, String form) {
    return new RowFault(
        column.columnName() + " has to be " + form + ", not '" + shortened(value) + "'");
  }

  /** A value as it is shown: a field can hold megabytes. */
  static String shortened(String value) {
    int most = 60;
    return value.length() <= most ? value : value.substring(0, most) + "…";
  }
}
