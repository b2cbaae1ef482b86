package io.tollgate.domain.finding;

/**
 * The one outcome that every event read gets; together with the dead letters they add up to what
 * was read (semantics, section 5).
 */
public enum Outcome {
  CLEARED,
  HELD,
  BLOCKED,
  CANCELLED,
  REJECTED,
  DUPLICATE,
  STALE;

  /** Whether it says how a shipment's content stands from now on. */
  public boolean stands() {
    return switch (this) {
      case CLEARED, HELD, BLOCKED, CANCELLED -> true;
      case REJECTED, DUPLICATE, STALE -> false;
    };
  }
}
