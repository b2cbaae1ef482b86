package io.tollgate.domain.decision;

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
  STALE
}
