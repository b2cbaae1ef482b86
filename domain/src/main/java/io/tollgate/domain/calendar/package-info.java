/** Fiscal calendars: they map a date to a company's fiscal quarter. */
package io.tollgate.domain.calendar;
