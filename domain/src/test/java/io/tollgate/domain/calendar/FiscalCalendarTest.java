package io.tollgate.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {
  private static final String NVIDIA = "LAST_SUNDAY_OF_JANUARY/Q4";
  private static final String AMD = "LAST_SATURDAY_OF_DECEMBER/Q4";
  private static final String INTEL = "LAST_SATURDAY_OF_DECEMBER/Q1";

  /** Quarter ends as the companies published them, and the day after each. */
  @ParameterizedTest
  @CsvSource({
    NVIDIA + ", 2026-01-25, FY2026-Q4",
    NVIDIA + ", 2026-01-26, FY2027-Q1",
    NVIDIA + ", 2026-04-26, FY2027-Q1",
    NVIDIA + ", 2026-04-27, FY2027-Q2",
    NVIDIA + ", 2026-07-26, FY2027-Q2",
    NVIDIA + ", 2026-07-27, FY2027-Q3",
    NVIDIA + ", 2026-10-25, FY2027-Q3",
    NVIDIA + ", 2026-10-26, FY2027-Q4",
    NVIDIA + ", 2027-01-31, FY2027-Q4",
    NVIDIA + ", 2027-02-01, FY2028-Q1",
    AMD + ", 2021-12-25, FY2021-Q4",
    AMD + ", 2021-12-26, FY2022-Q1",
    AMD + ", 2022-03-26, FY2022-Q1",
    AMD + ", 2022-03-27, FY2022-Q2",
    AMD + ", 2022-06-25, FY2022-Q2",
    AMD + ", 2022-06-26, FY2022-Q3",
    AMD + ", 2022-09-24, FY2022-Q3",
    AMD + ", 2022-09-25, FY2022-Q4",
    AMD + ", 2022-12-31, FY2022-Q4",
    AMD + ", 2023-01-01, FY2023-Q1",
    INTEL + ", 2022-04-02, FY2022-Q1",
    INTEL + ", 2022-04-03, FY2022-Q2",
    INTEL + ", 2022-07-02, FY2022-Q2",
    INTEL + ", 2022-07-03, FY2022-Q3",
    INTEL + ", 2022-10-01, FY2022-Q3",
    INTEL + ", 2022-10-02, FY2022-Q4",
    INTEL + ", 2022-12-31, FY2022-Q4",
    "CALENDAR, 2025-12-31, FY2025-Q4",
    "CALENDAR, 2026-01-01, FY2026-Q1",
    "CALENDAR, 2026-03-31, FY2026-Q1",
    "CALENDAR, 2026-04-01, FY2026-Q2",
    "CALENDAR, 2026-12-31, FY2026-Q4"
  })
  void shouldFindTheQuarterOfADay(String calendar, LocalDate date, String label) {
    assertThat(FiscalCalendar.parse(calendar).quarterOf(date).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    // The calendar gives the 53rd week to one quarter: 14 weeks are 98 days.
    AMD + ", 2022-12-01, 98",
    AMD + ", 2022-02-01, 91",
    INTEL + ", 2022-02-01, 98",
    INTEL + ", 2022-12-01, 91",
    NVIDIA + ", 2026-12-01, 98",
    NVIDIA + ", 2025-12-01, 91"
  })
  void shouldGiveTheFiftyThirdWeekToTheNamedQuarter(String calendar, LocalDate date, long days) {
    FiscalQuarter quarter = FiscalCalendar.parse(calendar).quarterOf(date);
    assertThat(ChronoUnit.DAYS.between(quarter.start(), quarter.end()) + 1).isEqualTo(days);
  }

  @Property(seed = "20251208")
  void shouldCoverEveryDayOnceWithoutAGap(
      @ForAll @DateRange(min = "1990-01-01", max = "2090-12-31") LocalDate date) {
    for (String text : new String[] {NVIDIA, AMD, INTEL, "CALENDAR"}) {
      FiscalCalendar calendar = FiscalCalendar.parse(text);
      FiscalQuarter quarter = calendar.quarterOf(date);
      assertThat(date).isBetween(quarter.start(), quarter.end());
      assertThat(calendar.quarterOf(quarter.start())).isEqualTo(quarter);
      assertThat(calendar.quarterOf(quarter.end())).isEqualTo(quarter);
      assertThat(calendar.quarterOf(quarter.end().plusDays(1)).start())
          .isEqualTo(quarter.end().plusDays(1));
      assertThat(calendar.text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "calendar",
        "LAST_SUNDAY_OF_JANUARY",
        "LAST_SUNDAY_OF_JANUARY/Q5",
        "LAST_SUNDAY_OF_JANVIER/Q4",
        "FIRST_SUNDAY_OF_JANUARY/Q4",
        " CALENDAR"
      })
  void shouldRefuseAnUnknownText(String text) {
    assertThatThrownBy(() -> FiscalCalendar.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is neither CALENDAR nor of the form LAST_SUNDAY_OF_JANUARY/Q4");
  }
}
