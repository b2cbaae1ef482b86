package io.tollgate.domain.decision;

import java.util.List;

/**
 * A decision and its evidence.
 *
 * @param changes what it changes in the quarterly table, in the order of buckets
 * @param levyDueRecords how many records it writes to the remittance topic
 */
public record Decision(
    Subject subject,
    Outcome outcome,
    Finding finding,
    Cause cause,
    ReferenceVersions reference,
    List<RevenueChange> changes,
    int levyDueRecords) {

  public Decision {
    changes = List.copyOf(changes);
  }
}
