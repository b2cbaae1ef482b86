package io.tollgate.streams.reference;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.step.ReferenceSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The active reference data. A new version replaces it atomically while other threads read. */
public final class CurrentReference implements ReferenceSource {
  private final AtomicReference<ReferenceSnapshot> snapshot = new AtomicReference<>();
  private final Map<Integer, Manifest> reviewed = new ConcurrentHashMap<>();

  @Override
  public ReferenceSnapshot current() {
    return ifLoaded()
        .orElseThrow(() -> new IllegalStateException("no reference data has been loaded yet"));
  }

  /** The active version; empty before the first version. */
  public Optional<ReferenceSnapshot> ifLoaded() {
    return Optional.ofNullable(snapshot.get());
  }

  @Override
  public void holdsReviewed(int partition, Manifest version) {
    reviewed.put(partition, version);
  }

  /** Whether the steps have reviewed all holds of some partitions under the active version. */
  public boolean areHoldsReviewed(Set<Integer> partitions) {
    Optional<Manifest> current = ifLoaded().map(ReferenceSnapshot::manifest);
    return current.isPresent()
        && partitions.stream().allMatch(p -> current.get().equals(reviewed.get(p)));
  }

  void swap(ReferenceSnapshot next) {
    snapshot.set(next);
  }
}
