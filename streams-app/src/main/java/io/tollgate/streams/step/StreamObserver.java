package io.tollgate.streams.step;

import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.OfficerOutcome;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.reference.Manifest;
import java.util.Map;

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
        public void deadLetter(Exception cause) {
          // Nobody counts.
        }
      };

  /** A shipment was decided about. */
  void decided(Ruling ruling);

  /** A record goes to the dead-letter topic. */
  void deadLetter(Exception cause);

  /** An officer's decision was judged. */
  default void judged(OfficerOutcome outcome) {}

  /** Compliance was alerted. */
  default void raised(Alert alert) {}

  /**
   * Every shipment of a partition that was on hold has been looked at under a version of the
   * reference data. What that changed is readable with the next commit.
   */
  default void looked(int partition, Manifest version) {}

  /** The observer among some settings; the one that sees nothing where there is none. */
  static StreamObserver in(Map<String, ?> settings) {
    return settings.get(CONFIG) instanceof StreamObserver observer ? observer : NONE;
  }
}
