package io.tollgate.streams.step;

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
}
