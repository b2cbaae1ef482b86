package io.tollgate.domain.shipment;

/** The role of a company in a shipment. Screening checks the roles in this order. */
public enum Role {
  BUYER,
  CONSIGNEE,
  END_USER
}
