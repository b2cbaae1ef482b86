package io.tollgate.reference;

import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the fields of one row by column and checks their forms. */
final class Fields {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,18})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final CsvFile file;
  private final CsvRow row;

  Fields(CsvFile file, CsvRow row) {
    this.file = file;
    this.row = row;
  }

  /** A field has a wrong form. */
  static final class FieldFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FieldFault(String fault) {
      super(fault, null, false, false);
    }
  }

  private static FieldFault fault(String column, String value, String form) {
    return new FieldFault(column + " has to be " + form + ", not '" + value + "'");
  }

  /** The line of the file where the row starts. */
  long number() {
    return row.number();
  }

  String text(String column) {
    return row.at(file.position(column));
  }

  String required(String column) {
    String text = text(column);
    if (text.isBlank()) {
      throw new FieldFault(column + " is blank; it is required");
    }
    return text;
  }

  String country(String column) {
    return matched(column, COUNTRY, "two capital letters");
  }

  String optionalCountry(String column) {
    return text(column).isEmpty() ? "" : country(column);
  }

  LocalDate date(String column) {
    String form = "a date such as 2026-03-02";
    String text = matched(column, DATE, form);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault(column, text, form);
    }
  }

  Optional<LocalDate> optionalDate(String column) {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
  }

  /** A whole number, 0 or more, with at most 15 digits. */
  long whole(String column) {
    String form = "a whole number of at most 15 digits";
    return Long.parseLong(matched(column, WHOLE, form));
  }

  /** A number from 0 to {@code most} with at most {@code places} decimal places. */
  BigDecimal decimal(String column, BigDecimal most, int places) {
    String form =
        "a number from 0 to " + most.toPlainString() + " with at most " + places + " places";
    BigDecimal value = new BigDecimal(matched(column, DECIMAL, form));
    if (value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > places) {
      throw fault(column, text(column), form);
    }
    return value;
  }

  Optional<BigDecimal> optionalDecimal(String column, BigDecimal most, int places) {
    return text(column).isEmpty() ? Optional.empty() : Optional.of(decimal(column, most, places));
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = required(column);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> fault(column, text, "one of " + Arrays.toString(type.getEnumConstants())));
  }

  private String matched(String column, Pattern pattern, String form) {
    String text = required(column);
    if (!pattern.matcher(text).matches()) {
      throw fault(column, text, form);
    }
    return text;
  }
}
