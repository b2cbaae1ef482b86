/** Decides about shipments. Only this package changes the state of a shipment. */
package io.tollgate.domain.decision;
