package io.tollgate.domain.calendar;

import java.time.LocalDate;

/**
 * A fiscal quarter of a company.
 *
 * @param label such as {@code FY2027-Q1}; the year is the calendar year in which the fiscal year
 *     ends
 * @param start first day
 * @param end last day, inclusive
 */
public record FiscalQuarter(String label, LocalDate start, LocalDate end) {}
