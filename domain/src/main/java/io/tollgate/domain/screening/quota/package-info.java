/** Licences and caps that several shipments share: the use by each shipment, and the totals. */
package io.tollgate.domain.screening.quota;
