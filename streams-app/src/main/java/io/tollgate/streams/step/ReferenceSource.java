package io.tollgate.streams.step;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.snapshot.ReferenceSnapshot;

/** Provides the active reference data to the steps; a new version replaces it atomically. */
@FunctionalInterface
public interface ReferenceSource {
  /**
   * The active version.
   *
   * @throws IllegalStateException before the first version; the application starts no step earlier
   */
  ReferenceSnapshot current();

  /**
   * Reports that a step has decided all holds of a partition again under a version. The new
   * decisions become readable with the next commit.
   */
  default void holdsReviewed(int partition, Manifest version) {}
}
