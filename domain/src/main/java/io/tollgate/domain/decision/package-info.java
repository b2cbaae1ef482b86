/** Decides about a shipment: the only package that changes its state. */
package io.tollgate.domain.decision;
