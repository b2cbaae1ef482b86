/** Totals of a quarter: subtotals of one task, and what they add up to. */
package io.tollgate.domain.revenue;
