package io.tollgate.streams.reference;

import java.util.function.Consumer;

/** A daemon thread that reads topics until {@link #close}. It ignores failures after that. */
final class FeedThread implements AutoCloseable {
  private static final long END_WITHIN_MS = 2_000;

  private final Thread thread;
  private volatile boolean closed;

  /**
   * Creates the thread; {@link #start} starts it.
   *
   * @param reading the work; must end soon after {@link #isClosed} is true
   * @param failed called in the thread with an exception that ended the work
   */
  FeedThread(String name, Runnable reading, Consumer<RuntimeException> failed) {
    this.thread = new Thread(() -> run(reading, failed), name);
    thread.setDaemon(true);
  }

  private void run(Runnable reading, Consumer<RuntimeException> failed) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      if (!closed) {
        failed.accept(e);
      }
    }
  }

  void start() {
    thread.start();
  }

  boolean isClosed() {
    return closed;
  }

  /** Stops the thread, and waits up to {@value #END_WITHIN_MS} ms for its end. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(END_WITHIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
