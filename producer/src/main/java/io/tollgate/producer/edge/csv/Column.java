package io.tollgate.producer.edge.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a shipments file (semantics, section 2), in the order they are written in. */
enum Column {
  EVENT_ID(Need.ID),
  EVENT_TYPE(Need.ALWAYS),
  SHIPMENT_ID(Need.ID),
  REVISION(Need.ALWAYS),
  EXPORTER_ID(Need.ALWAYS),
  INVOICE_NUMBER(Need.NEVER),
  SHIP_DATE(Need.ALWAYS),
  BUYER_ID(Need.ALWAYS),
  BUYER_NAME(Need.ALWAYS),
  BUYER_COUNTRY(Need.ALWAYS),
  CONSIGNEE_ID(Need.NEVER),
  CONSIGNEE_NAME(Need.NEVER),
  CONSIGNEE_COUNTRY(Need.NEVER),
  END_USER_ID(Need.NEVER),
  END_USER_NAME(Need.NEVER),
  END_USER_COUNTRY(Need.NEVER),
  END_USE(Need.ALWAYS),
  DESTINATION_COUNTRY(Need.ALWAYS),
  CURRENCY(Need.ALWAYS),
  LICENCE_NUMBER(Need.NEVER),
  OCCURRED_AT(Need.ALWAYS),
  LINE_NUMBER(Need.LINE),
  SKU(Need.LINE),
  QUANTITY(Need.LINE),
  UNIT_PRICE(Need.LINE);

  private enum Need {
    ID,
    ALWAYS,
    NEVER,
    LINE
  }

  private final Need need;

  Column(Need need) {
    this.need = need;
  }

  /** The name in the header. */
  String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a file without the column is refused. */
  boolean isRequired() {
    return need == Need.ID || need == Need.ALWAYS;
  }

  /** Whether it belongs to a line, and not to the event's head, in which all rows agree. */
  boolean isOfLine() {
    return need == Need.LINE;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Column::columnName).toList();
  }

  static String[] required() {
    return Arrays.stream(values())
        .filter(Column::isRequired)
        .map(Column::columnName)
        .toArray(String[]::new);
  }
}
