/** Licences and caps that several shipments use together: units used, and their totals. */
package io.tollgate.domain.screening.quota;
