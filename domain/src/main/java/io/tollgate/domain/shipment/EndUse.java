package io.tollgate.domain.shipment;

/** The end use that the exporter declares. */
public enum EndUse {
  COMMERCIAL,
  CIVIL_RESEARCH,
  GOVERNMENT,
  MILITARY,
  DEFENCE_RESEARCH,
  UNKNOWN;

  /** Whether this use alone blocks the sale. */
  public boolean isMilitary() {
    return this == MILITARY || this == DEFENCE_RESEARCH;
  }
}
