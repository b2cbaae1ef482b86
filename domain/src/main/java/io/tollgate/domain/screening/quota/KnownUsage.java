package io.tollgate.domain.screening.quota;

import java.util.Optional;

/**
 * What other shipments use of a quota, as far as it is known where a shipment is decided: what the
 * same partition has counted is known at once, what others have, a moment later.
 */
@FunctionalInterface
public interface KnownUsage {
  /** No other shipment is known: bounds on one shipment apply, those on all are not asked. */
  KnownUsage UNKNOWN = (quota, shipmentId) -> Optional.empty();

  /**
   * What all shipments but one use.
   *
   * @param shipmentId the shipment that is left out: what it counted for before is no obstacle to
   *     itself
   * @return empty where nothing can be said of other shipments
   */
  Optional<Usage> ofOthers(Quota quota, String shipmentId);
}
