package io.tollgate.streams.reference;

import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.step.ReferenceSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The reference data in force, swapped whole while other threads read it. */
public final class CurrentReference implements ReferenceSource {
  private final AtomicReference<ReferenceSnapshot> snapshot = new AtomicReference<>();

  @Override
  public ReferenceSnapshot current() {
    return ifLoaded()
        .orElseThrow(() -> new IllegalStateException("no reference data has been loaded yet"));
  }

  /** The version in force; empty before the first. */
  public Optional<ReferenceSnapshot> ifLoaded() {
    return Optional.ofNullable(snapshot.get());
  }

  void swap(ReferenceSnapshot next) {
    snapshot.set(next);
  }
}
