package io.tollgate.streams.app;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.reference.CurrentReference;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.TaskObserver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Records under which version of the reference data each partition's holds were last checked.
 * Forwards all calls to the next observer.
 */
final class HoldsWatch implements StreamObserver {
  private final StreamObserver next;
  private final CurrentReference reference;
  private final Map<Integer, Manifest> checked = new ConcurrentHashMap<>();

  HoldsWatch(StreamObserver next, CurrentReference reference) {
    this.next = next;
    this.reference = reference;
  }

  /** Whether all holds of some partitions were checked under the active version. */
  boolean isSettled(Set<Integer> partitions) {
    Optional<Manifest> current = reference.ifLoaded().map(ReferenceSnapshot::manifest);
    return current.isPresent()
        && partitions.stream().allMatch(p -> current.get().equals(checked.get(p)));
  }

  @Override
  public void decided(Ruling ruling) {
    next.decided(ruling);
  }

  @Override
  public TaskObserver begin(TaskId task) {
    return next.begin(task);
  }

  @Override
  public void deadLetter(TaskId task, Exception cause) {
    next.deadLetter(task, cause);
  }

  @Override
  public void malformed(TaskId task, Exception cause) {
    next.malformed(task, cause);
  }

  @Override
  public void judged(OfficerOutcome outcome) {
    next.judged(outcome);
  }

  @Override
  public void raised(Alert alert) {
    next.raised(alert);
  }

  @Override
  public void holdsChecked(int partition, Manifest version) {
    checked.put(partition, version);
  }
}
