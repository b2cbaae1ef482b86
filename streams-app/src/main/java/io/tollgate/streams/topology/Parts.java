package io.tollgate.streams.topology;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import java.time.Duration;

/**
 * The parts that every branch of the topology uses.
 *
 * @param names the topic names
 * @param serdes the serdes of topics and stores
 * @param sources the data that steps use besides their stores
 * @param observer counts the work of the steps
 * @param pace partitions and timing
 */
record Parts(
    Namespace names,
    TopologySerdes serdes,
    Sources sources,
    StreamObserver observer,
    LevyTopology.Pace pace) {

  String topic(Topic topic) {
    return names.topic(topic);
  }

  int partitions() {
    return pace.partitions();
  }

  Duration every() {
    return pace.every();
  }
}
