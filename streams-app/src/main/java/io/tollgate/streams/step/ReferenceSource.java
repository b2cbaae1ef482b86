package io.tollgate.streams.step;

import io.tollgate.domain.snapshot.ReferenceSnapshot;

/** Where the steps find the reference data in force; it is swapped whole. */
@FunctionalInterface
public interface ReferenceSource {
  /**
   * The version in force.
   *
   * @throws IllegalStateException before the first; the application starts no step until then
   */
  ReferenceSnapshot current();
}
