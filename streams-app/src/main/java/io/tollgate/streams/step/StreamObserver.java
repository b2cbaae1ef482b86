package io.tollgate.streams.step;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.officer.OfficerOutcome;
import java.util.Map;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Observes the work of the steps, for counting. Observed work can be rolled back and repeated, so
 * only the topics count exactly.
 */
public interface StreamObserver {
  /** The setting by which Kafka Streams passes the observer to its failure handlers. */
  String CONFIG = "tollgate.stream.observer";

  /** Ignores everything. */
  StreamObserver NONE =
      new StreamObserver() {
        @Override
        public void decided(Ruling ruling) {
          // Ignored.
        }

        @Override
        public void deadLetter(TaskId task, Exception cause) {
          // Ignored.
        }
      };

  /**
   * A task begins, maybe again. Its uncommitted work is rolled back and repeated, so an observer
   * resets the task's counts.
   */
  default TaskObserver begin(TaskId task) {
    return TaskObserver.NONE;
  }

  /** A shipment was decided. */
  void decided(Ruling ruling);

  /** A record that a step has received goes to the dead-letter topic. */
  void deadLetter(TaskId task, Exception cause);

  /** A record that cannot be decoded, so that no step received it, goes to the same topic. */
  default void malformed(TaskId task, Exception cause) {}

  /** An officer's decision was judged. */
  default void judged(OfficerOutcome outcome) {}

  /** An alert was raised. */
  default void raised(Alert alert) {}

  /** The observer in the settings; {@link #NONE} if there is none. */
  static StreamObserver in(Map<String, ?> settings) {
    return settings.get(CONFIG) instanceof StreamObserver observer ? observer : NONE;
  }
}
