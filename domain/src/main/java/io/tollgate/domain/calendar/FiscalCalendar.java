package io.tollgate.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's fiscal calendar (semantics, section 2). It has either calendar quarters, or a
 * 52/53-week year of 13-week quarters; in a 53-week year, one quarter has 14 weeks.
 */
public sealed interface FiscalCalendar {

  /** The quarter that contains a date. */
  FiscalQuarter quarterOf(LocalDate date);

  /** The calendar as exporters.csv writes it. */
  String text();

  /**
   * Reads {@code CALENDAR} or {@code LAST_<WEEKDAY>_OF_<MONTH>/Q<n>}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  static FiscalCalendar parse(String text) {
    if (text.equals(CalendarQuarters.TEXT)) {
      return new CalendarQuarters();
    }
    Matcher matcher = WeekYear.FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is neither CALENDAR nor of the form LAST_SUNDAY_OF_JANUARY/Q4");
    }
    return new WeekYear(
        DayOfWeek.valueOf(matcher.group(1)),
        Month.valueOf(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** Quarters of three calendar months. */
  record CalendarQuarters() implements FiscalCalendar {
    private static final String TEXT = "CALENDAR";
    private static final int MONTHS = 3;

    @Override
    public FiscalQuarter quarterOf(LocalDate date) {
      int quarter = (date.getMonthValue() - 1) / MONTHS + 1;
      YearMonth first = YearMonth.of(date.getYear(), (quarter - 1) * MONTHS + 1);
      return new FiscalQuarter(
          label(date.getYear(), quarter),
          first.atDay(1),
          first.plusMonths(MONTHS - 1L).atEndOfMonth());
    }

    @Override
    public String text() {
      return TEXT;
    }
  }

  /**
   * A year that ends on the last given weekday of a month.
   *
   * @param longQuarter the quarter, 1 to 4, that has 14 weeks in a 53-week year
   */
  record WeekYear(DayOfWeek weekday, Month month, int longQuarter) implements FiscalCalendar {
    private static final Pattern FORM =
        Pattern.compile(
            "LAST_(MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)_OF_(JANUARY|FEBRUARY|MARCH"
                + "|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)/Q([1-4])");
    private static final int WEEKS = 13;
    private static final int QUARTERS = 4;

    @Override
    public FiscalQuarter quarterOf(LocalDate date) {
      int year = date.isAfter(endOf(date.getYear())) ? date.getYear() + 1 : date.getYear();
      LocalDate start = endOf(year - 1).plusDays(1);
      boolean isLong = ChronoUnit.WEEKS.between(start, endOf(year).plusDays(1)) > WEEKS * QUARTERS;
      for (int quarter = 1; ; quarter++) {
        LocalDate next = start.plusWeeks(isLong && quarter == longQuarter ? WEEKS + 1 : WEEKS);
        if (date.isBefore(next)) {
          return new FiscalQuarter(label(year, quarter), start, next.minusDays(1));
        }
        start = next;
      }
    }

    @Override
    public String text() {
      return "LAST_" + weekday + "_OF_" + month + "/Q" + longQuarter;
    }

    private LocalDate endOf(int year) {
      return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(weekday));
    }
  }

  private static String label(int year, int quarter) {
    return "FY" + year + "-Q" + quarter;
  }
}
