package io.tollgate.streams.step;

/**
 * Observes the records of one task. Each record gets one outcome or becomes a dead letter, or the
 * task fails and reads it again. The task's thread calls this at every event, so it must be cheap.
 */
public interface TaskObserver {
  /** Ignores everything. */
  TaskObserver NONE =
      new TaskObserver() {
        @Override
        public void read() {
          // Ignored.
        }

        @Override
        public void outcome() {
          // Ignored.
        }
      };

  /** A step received a record. */
  void read();

  /** The record got its outcome. */
  void outcome();

  /**
   * The record got its outcome just now.
   *
   * @param occurredMs when the event occurred, in milliseconds since 1970
   * @param publishedMs when the event was published, in milliseconds since 1970
   */
  default void outcome(long occurredMs, long publishedMs) {
    outcome();
  }

  /** No record is in progress. */
  default void idle() {}

  /** The task moves to another instance, or begins again. */
  default void end() {}
}
