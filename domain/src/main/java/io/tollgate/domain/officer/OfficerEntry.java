package io.tollgate.domain.officer;

import java.time.Instant;

/**
 * One entry of the register of officers. Entries are only added, never changed or removed.
 *
 * @param role the officer's role; {@link #OFFICER} may decide about shipments
 * @param at when the entry was written, by the writer's clock
 */
public record OfficerEntry(Kind kind, String officerId, String role, OfficerKey key, Instant at) {
  /** The role that may decide about shipments. */
  public static final String OFFICER = "officer";

  /** What happens to a key. */
  public enum Kind {
    ADDED,
    /** Permanent: a revoked key never becomes valid again. */
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
