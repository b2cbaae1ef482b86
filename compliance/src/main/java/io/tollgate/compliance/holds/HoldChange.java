package io.tollgate.compliance.holds;

import io.tollgate.domain.finding.Outcome;

/** What a decision does to its shipment's hold. */
enum HoldChange {
  /** It is on hold from now on, or still. */
  BEGINS,
  /** It is on hold no more. */
  ENDS,
  /** It stays as it is. */
  NONE;

  /** By the outcome. */
  public static HoldChange of(Outcome outcome) {
    return switch (outcome) {
      case HELD -> BEGINS;
      case CLEARED, BLOCKED, CANCELLED -> ENDS;
      default -> NONE;
    };
  }
}
