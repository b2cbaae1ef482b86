package io.tollgate.streams.reference;

import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.step.ReferenceSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The active reference data. A new version replaces it atomically while other threads read. */
public final class CurrentReference implements ReferenceSource {
  private final AtomicReference<ReferenceSnapshot> snapshot = new AtomicReference<>();

  @Override
  public ReferenceSnapshot current() {
    return ifLoaded()
        .orElseThrow(() -> new IllegalStateException("no reference data has been loaded yet"));
  }

  /** The active version; empty before the first version. */
  public Optional<ReferenceSnapshot> ifLoaded() {
    return Optional.ofNullable(snapshot.get());
  }

  void swap(ReferenceSnapshot next) {
    snapshot.set(next);
  }
}
