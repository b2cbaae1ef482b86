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
 * The way of a shipment event: decide about it and post the levy that it makes due, alert
 * compliance officers, total the revenue of the quarter, and total what is used of licences and
 * caps. Each is a branch of its own.
 */
public final class LevyTopology {
  private final Parts parts;

  /**
   * How the topology is laid out.
   *
   * @param partitions how many partitions the shipments topic has
   * @param every how often subtotals are sent on, and holds looked at
   */
  public record Pace(int partitions, Duration every) {}

  /** Takes what the topology is made from. */
  public LevyTopology(
      Namespace names, TopologySerdes serdes, Sources sources, StreamObserver observer, Pace pace) {
    this.parts = new Parts(names, serdes, sources, observer, pace);
  }

  /** Builds it; the configuration decides, among other things, that every resource has a name. */
  public Topology build(StreamsConfig config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
    KStream<String, Ruling> decisions = new DecideBranch(parts).build(builder);
    new AlertBranch(parts).build(decisions);
    new RevenueBranch(parts).build(decisions);
    new UsageBranch(parts).build(decisions);
    return builder.build();
  }
}
