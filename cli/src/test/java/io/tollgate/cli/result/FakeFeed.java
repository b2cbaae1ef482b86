package io.tollgate.cli.result;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Returns the given batches, one per poll. */
final class FakeFeed<T> implements Feed<T> {
  private final Queue<List<T>> batches = new ArrayDeque<>();
  private final Runnable onPoll;

  FakeFeed(Runnable onPoll) {
    this.onPoll = onPoll;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> FakeFeed<T> of(T... records) {
    FakeFeed<T> feed = new FakeFeed<>(() -> {});
    for (T record : records) {
      feed.batches.add(List.of(record));
    }
    return feed;
  }

  FakeFeed<T> add(List<T> batch) {
    batches.add(batch);
    return this;
  }

  @Override
  public List<T> poll(Duration most) {
    onPoll.run();
    List<T> next = batches.poll();
    return next == null ? List.of() : next;
  }

  @Override
  public boolean isAtEnd() {
    return batches.isEmpty();
  }

  @Override
  public void close() {
    batches.clear();
  }
}
