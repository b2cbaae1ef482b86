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
  /** Shares that parties hold of others; optional. */
  OWNERS(true),
  /** Standing decisions that a party is not an entry; optional. */
  NOT_SAME(true),
  /** Licences to export; optional. */
  LICENCES(true);

  private final boolean optional;

  ReferenceTable() {
    this(false);
  }

  ReferenceTable(boolean optional) {
    this.optional = optional;
  }

  /** Whether a reference may do without: no rows, and the table is not named in a manifest. */
  public boolean isOptional() {
    return optional;
  }
}
