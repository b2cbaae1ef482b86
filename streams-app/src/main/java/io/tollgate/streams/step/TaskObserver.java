package io.tollgate.streams.step;

/**
 * Sees what the steps of one task do with what they read: each record that is taken up comes to one
 * outcome, becomes a dead letter, or its task fails, begins again and reads it again. Called by the
 * task's thread, at every event: it must not cost anything to speak of.
 */
public interface TaskObserver {
  /** Sees nothing. */
  TaskObserver NONE =
      new TaskObserver() {
        @Override
        public void read() {
          // Nobody counts.
        }

        @Override
        public void outcome() {
          // Nobody counts.
        }
      };

  /** A record was taken up. */
  void read();

  /** It came to its outcome. */
  void outcome();

  /**
   * It came to its outcome just now.
   *
   * @param occurredMs when what it tells happened, in milliseconds since 1970
   * @param publishedMs when it was published
   */
  default void outcome(long occurredMs, long publishedMs) {
    outcome();
  }

  /** No record is under way. */
  default void idle() {}

  /** The task goes on elsewhere, or begins again. */
  default void end() {}
}
