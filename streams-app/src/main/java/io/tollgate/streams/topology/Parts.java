package io.tollgate.streams.topology;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import java.time.Duration;

/**
 * What every branch of the topology is made from.
 *
 * @param names the names of topics
 * @param serdes the forms of values on topics and in stores
 * @param sources what steps ask beside their stores
 * @param observer counts what steps do
 * @param pace how the topology is laid out
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
