package io.tollgate.domain.reference;

/** The tables of reference data; each has its own versions. */
public enum ReferenceTable {
  EXPORTERS,
  PRODUCTS,
  LEVY_RATES,
  FX_RATES,
  PARTIES,
  WATCHLIST,
  POLICY
}
