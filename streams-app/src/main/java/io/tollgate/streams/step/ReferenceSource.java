package io.tollgate.streams.step;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.snapshot.ReferenceSnapshot;

/** Where the steps find the active reference data; it is swapped whole. */
@FunctionalInterface
public interface ReferenceSource {
  /**
   * The active version.
   *
   * @throws IllegalStateException before the first; the application starts no step until then
   */
  ReferenceSnapshot current();

  /**
   * Reports that a step has decided every shipment of a partition that was on hold again under a
   * version. The changed decisions become readable with the next commit.
   */
  default void holdsReviewed(int partition, Manifest version) {}
}
