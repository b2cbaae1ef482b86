package io.tollgate.domain.screening.quota;

import java.util.Optional;

/**
 * The known use of a quota by other shipments. The task that decides a shipment knows the use of
 * its own partition immediately, and that of other partitions a moment later.
 */
@FunctionalInterface
public interface KnownUsage {
  /** Knows no other shipment: limits on one shipment apply, limits on totals do not. */
  KnownUsage UNKNOWN = (quota, shipmentId) -> Optional.empty();

  /**
   * The use by all shipments except one.
   *
   * @param shipmentId the shipment to leave out, so that its own earlier use does not count against
   *     it
   * @return empty if the use by other shipments is unknown
   */
  Optional<Usage> ofOthers(Quota quota, String shipmentId);
}
