package io.tollgate.streams.step;

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
}
