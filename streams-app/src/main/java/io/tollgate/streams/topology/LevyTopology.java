package io.tollgate.streams.topology;

import io.tollgate.catalogue.Namespace;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import java.time.Duration;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The topology, with one branch for each task: decide shipment events and post the levy due, alert
 * compliance, total the revenue by quarter, and total the usage of licences and caps.
 */
public final class LevyTopology {
  private final Parts parts;

  /**
   * Partitions and timing of the topology.
   *
   * @param partitions the number of partitions of the shipments topic
   * @param every how often subtotals are sent and holds checked
   */
  public record Pace(int partitions, Duration every) {}

  /** Takes the parts of the topology. */
  public LevyTopology(
      Namespace names, TopologySerdes serdes, Sources sources, StreamObserver observer, Pace pace) {
    this.parts = new Parts(names, serdes, sources, observer, pace);
  }

  /** Builds the topology; the configuration requires, among others, names for all resources. */
  public Topology build(StreamsConfig config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
    KStream<String, Ruling> decisions = new DecideBranch(parts).build(builder);
    new AlertBranch(parts).build(decisions);
    new RevenueBranch(parts).build(decisions);
    new UsageBranch(parts).build(decisions);
    return builder.build();
  }
}
