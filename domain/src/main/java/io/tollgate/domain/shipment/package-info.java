/** What an exporter's system says about a shipment: the input of every rule. */
package io.tollgate.domain.shipment;
