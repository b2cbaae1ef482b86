package io.tollgate.domain.reference;

/** The tables of reference data; each has its own versions. */
public enum ReferenceTable {
  EXPORTERS,
  PRODUCTS,
  LEVY_RATES,
  FX_RATES,
  PARTIES,
  WATCHLIST,
  POLICY,
  /** Shares of parties that other parties own; optional. */
  OWNERS(true),
  /** False-positive exclusions; optional. */
  NOT_SAME(true),
  /** Export licences; optional. */
  LICENCES(true);

  private final boolean optional;

  ReferenceTable() {
    this(false);
  }

  ReferenceTable(boolean optional) {
    this.optional = optional;
  }

  /** Whether the table may have no rows; a manifest leaves out an optional table without rows. */
  public boolean isOptional() {
    return optional;
  }
}
