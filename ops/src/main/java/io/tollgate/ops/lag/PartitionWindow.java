package io.tollgate.ops.lag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/** The last samples of a group on a partition, the oldest first. */
public record PartitionWindow(List<Sample> samples) {
  /** The samples of a full window. */
  public static final int SIZE = 10;

  /** A window without a sample. */
  public static final PartitionWindow EMPTY = new PartitionWindow(List.of());

  /**
   * One sample.
   *
   * @param committed empty if the group has never committed
   * @param lag unread records
   * @param isAttended whether the group has members
   */
  public record Sample(Instant at, OptionalLong committed, long lag, boolean isAttended) {}

  public PartitionWindow {
    samples = List.copyOf(samples);
  }

  /** The window with one more sample; a full one loses its oldest. */
  public PartitionWindow plus(Sample sample) {
    List<Sample> next = new ArrayList<>(samples);
    if (next.size() == SIZE) {
      next.remove(0);
    }
    next.add(sample);
    return new PartitionWindow(next);
  }

  /** Whether the window is full. */
  public boolean isFull() {
    return samples.size() == SIZE;
  }

  /** The latest sample. */
  Sample last() {
    return samples.get(samples.size() - 1);
  }

  boolean moved() {
    return anyPair((before, after) -> !before.committed().equals(after.committed()));
  }

  boolean wentBack() {
    return anyPair(
        (before, after) ->
            before.committed().isPresent()
                && after.committed().isPresent()
                && after.committed().getAsLong() < before.committed().getAsLong());
  }

  boolean lagFell() {
    return anyPair((before, after) -> after.lag() < before.lag());
  }

  boolean wasCaughtUp() {
    return samples.stream().anyMatch(sample -> sample.lag() <= 0);
  }

  boolean wasAttended() {
    return samples.stream().anyMatch(Sample::isAttended);
  }

  private boolean anyPair(BiPredicate<Sample, Sample> test) {
    for (int i = 1; i < samples.size(); i++) {
      if (test.test(samples.get(i - 1), samples.get(i))) {
        return true;
      }
    }
    return false;
  }
}
