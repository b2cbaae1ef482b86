package io.tollgate.domain.finding;

/**
 * The outcome of an event. Each event read gets exactly one outcome or becomes a dead letter
 * (semantics, section 5).
 */
public enum Outcome {
  CLEARED,
  HELD,
  BLOCKED,
  CANCELLED,
  REJECTED,
  DUPLICATE,
  STALE;

  /** Whether it becomes the latest outcome of the shipment. */
  public boolean stands() {
    return switch (this) {
      case CLEARED, HELD, BLOCKED, CANCELLED -> true;
      case REJECTED, DUPLICATE, STALE -> false;
    };
  }
}
