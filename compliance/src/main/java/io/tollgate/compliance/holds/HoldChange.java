package io.tollgate.compliance.holds;

import io.tollgate.domain.finding.Outcome;

/** The effect of a decision on its shipment's hold. */
enum HoldChange {
  /** The shipment is on hold. */
  BEGINS,
  /** The shipment is not on hold. */
  ENDS,
  /** The hold does not change. */
  NONE;

  /** The effect of an outcome. */
  public static HoldChange of(Outcome outcome) {
    return switch (outcome) {
      case HELD -> BEGINS;
      case CLEARED, BLOCKED, CANCELLED -> ENDS;
      default -> NONE;
    };
  }
}
