package io.tollgate.domain.officer;

import java.time.Instant;

/**
 * One line of the register of officers, which only grows.
 *
 * @param role what the officer may do; {@link #OFFICER} decides about shipments
 * @param at when it was written, by the clock of who wrote it
 */
public record OfficerEntry(Kind kind, String officerId, String role, OfficerKey key, Instant at) {
  /** The role that decides about shipments. */
  public static final String OFFICER = "officer";

  /** What happens to a key. */
  public enum Kind {
    ADDED,
    /** For good: a revoked key never counts again. */
    REVOKED
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the officer has no id
   */
  public OfficerEntry {
    if (officerId.isBlank()) {
      throw new IllegalArgumentException("officer_id is blank");
    }
  }
}
