package io.tollgate.streams.step;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.officer.OfficerOutcome;
import java.util.Map;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Sees what the steps do, for counting. What is seen can be rolled back and done again: the topics
 * count exactly, an observer counts work done.
 */
public interface StreamObserver {
  /** The key under which Kafka Streams hands the observer on to its failure handlers. */
  String CONFIG = "tollgate.stream.observer";

  /** Sees nothing. */
  StreamObserver NONE =
      new StreamObserver() {
        @Override
        public void decided(Ruling ruling) {
          // Nobody counts.
        }

        @Override
        public void deadLetter(TaskId task, Exception cause) {
          // Nobody counts.
        }
      };

  /**
   * A task begins, maybe again. Whatever it had under way is rolled back and is read again, so an
   * observer forgets what it has seen of it.
   */
  default TaskObserver begin(TaskId task) {
    return TaskObserver.NONE;
  }

  /** A shipment was decided about. */
  void decided(Ruling ruling);

  /** A record that a step has taken up goes to the dead-letter topic. */
  void deadLetter(TaskId task, Exception cause);

  /** A record that no step could take up, for it cannot be decoded, goes to the same topic. */
  default void malformed(TaskId task, Exception cause) {}

  /** An officer's decision was judged. */
  default void judged(OfficerOutcome outcome) {}

  /** Compliance was alerted. */
  default void raised(Alert alert) {}

  /** The observer among some settings; the one that sees nothing where there is none. */
  static StreamObserver in(Map<String, ?> settings) {
    return settings.get(CONFIG) instanceof StreamObserver observer ? observer : NONE;
  }
}
