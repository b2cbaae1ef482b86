package io.tollgate.domain.shipment;

/** The role in which a company takes part in a shipment; the order is the order of screening. */
public enum Role {
  BUYER,
  CONSIGNEE,
  END_USER
}
