package io.tollgate.domain.shipment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Checks the forms of fields (semantics, section 2). Each exception names its field. */
final class Shape {
  private static final int LAST_YEAR = 9999;

  /** A time of the years 0 to 9999 with an offset can be up to a day outside them in UTC. */
  private static final Instant FIRST_INSTANT =
      Instant.parse("0000-01-01T00:00:00Z").minus(1, ChronoUnit.DAYS);

  private static final Instant INSTANT_BOUND =
      Instant.parse("+10000-01-01T00:00:00Z").plus(1, ChronoUnit.DAYS);

  private Shape() {}

  static void check(boolean holds, String field, String form, Object value) {
    if (!holds) {
      throw new ShapeException(
          field, "has to be " + form + ", not '" + Excerpt.of(String.valueOf(value)) + "'");
    }
  }

  static <T> T present(String field, T value) {
    if (value == null) {
      throw new ShapeException(field, "is null");
    }
    return value;
  }

  static String text(String field, String value) {
    return present(field, value);
  }

  static String required(String field, String value) {
    if (text(field, value).isBlank()) {
      throw new ShapeException(field, "is blank; it is required");
    }
    return value;
  }

  static String country(String field, String value) {
    check(isCountry(required(field, value)), field, "two capital letters", value);
    return value;
  }

  static String optionalCountry(String value) {
    check(
        text("country", value).isEmpty() || isCountry(value),
        "country",
        "two capital letters",
        value);
    return value;
  }

  static LocalDate date(String field, LocalDate value) {
    check(
        present(field, value).getYear() >= 0 && value.getYear() <= LAST_YEAR,
        field,
        "a date of the years 0 to 9999",
        value);
    return value;
  }

  static Instant instant(String field, Instant value) {
    check(
        !present(field, value).isBefore(FIRST_INSTANT) && value.isBefore(INSTANT_BOUND),
        field,
        "an instant of the years 0 to 9999",
        value);
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isCountry(String value) {
    return value.length() == 2 && isCapital(value.charAt(0)) && isCapital(value.charAt(1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
