/** Fiscal calendars: which quarter of which company a date lies in. */
package io.tollgate.domain.calendar;
