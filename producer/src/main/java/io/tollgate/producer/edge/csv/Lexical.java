package io.tollgate.producer.edge.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The lexical forms of semantics, section 2. Nothing is trimmed. */
final class Lexical {
  private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern LINE_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern UNIT_PRICE = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private Lexical() {}

  static String required(ShipmentRow row, Column column) {
    String text = row.text(column);
    if (text.isBlank()) {
      throw new RowFault(column.columnName() + " is blank; it is required");
    }
    return text;
  }

  static int revision(ShipmentRow row) {
    return Integer.parseInt(
        matched(row, Column.REVISION, REVISION, "a whole number from 1 to 999999999"));
  }

  static int lineNumber(ShipmentRow row) {
    return Integer.parseInt(
        matched(row, Column.LINE_NUMBER, LINE_NUMBER, "a whole number of at most 9 digits"));
  }

  static boolean isLineNumber(String text) {
    return LINE_NUMBER.matcher(text).matches();
  }

  static long quantity(ShipmentRow row) {
    return Long.parseLong(
        matched(row, Column.QUANTITY, QUANTITY, "a whole number of at most 15 digits"));
  }

  static BigDecimal unitPrice(ShipmentRow row) {
    return new BigDecimal(
        matched(
            row,
            Column.UNIT_PRICE,
            UNIT_PRICE,
            "a number of at most 15 digits and 4 places after a point"));
  }

  static String country(ShipmentRow row, Column column) {
    return matched(row, column, COUNTRY, "two capital letters");
  }

  static String optionalCountry(ShipmentRow row, Column column) {
    return row.text(column).isEmpty() ? "" : country(row, column);
  }

  static LocalDate date(ShipmentRow row, Column column) {
    String form = "a date such as 2026-03-02";
    String text = matched(row, column, DATE, form);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RowFault.of(column, text, form);
    }
  }

  static Instant instant(ShipmentRow row, Column column) {
    String form = "an instant with an offset, such as 2026-03-02T08:00:00Z";
    String text = matched(row, column, INSTANT, form);
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw RowFault.of(column, text, form);
    }
  }

  static <E extends Enum<E>> E constant(ShipmentRow row, Column column, Class<E> type) {
    String text = required(row, column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw RowFault.of(column, text, "one of " + Arrays.toString(type.getEnumConstants()));
  }

  private static String matched(ShipmentRow row, Column column, Pattern pattern, String form) {
    String text = required(row, column);
    if (!pattern.matcher(text).matches()) {
      throw RowFault.of(column, text, form);
    }
    return text;
  }
}
