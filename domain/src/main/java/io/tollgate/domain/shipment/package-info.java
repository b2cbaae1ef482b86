/** Shipment events, as exporters' systems send them: the input of every rule. */
package io.tollgate.domain.shipment;
