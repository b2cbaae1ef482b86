/** The revenue and levy of cleared shipments, levy-due records, and the totals of a quarter. */
package io.tollgate.domain.levy;
