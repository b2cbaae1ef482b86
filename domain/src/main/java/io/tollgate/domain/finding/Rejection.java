package io.tollgate.domain.finding;

/** Why validation rejects an event, in the order of the checks (semantics, section 3, step 3). */
public enum Rejection implements Reason {
  TEXT_TOO_LONG,
  CONTROL_CHARACTER,
  OVERSIZED,
  UNKNOWN_EXPORTER,
  UNKNOWN_SKU,
  UNKNOWN_CURRENCY,
  INVALID_QUANTITY,
  INVALID_PRICE,
  NO_LINES,
  EXPORTER_MISMATCH,
  CONFLICTING_EVENT,
  CONFLICTING_REVISION
}
