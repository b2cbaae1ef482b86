/** Totals across shipments: what they use of licences and caps, by partition and in all. */
package io.tollgate.domain.usage;
