package io.tollgate.streams.reference;

import java.util.function.Consumer;

/** A thread that reads topics until it is closed; what fails after that is of no interest. */
final class FeedThread implements AutoCloseable {
  private static final long END_WITHIN_MS = 2_000;

  private final Thread thread;
  private volatile boolean closed;

  /**
   * Makes it; it does nothing before {@link #start}.
   *
   * @param reading ends soon after {@link #isClosed}
   * @param failed called, in the thread, what ended the reading before its time
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

  /** Waits until the thread has ended. */
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
