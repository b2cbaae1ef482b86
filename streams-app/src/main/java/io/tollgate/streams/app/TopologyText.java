package io.tollgate.streams.app;

import io.tollgate.streams.config.AppSetting;
import io.tollgate.streams.reference.CurrentReference;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.topology.LevyTopology;
import io.tollgate.streams.topology.TopologySerdes;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.Settings;

/** Prints Kafka Streams' description of the topology, without a cluster. */
public final class TopologyText {
  private static final int ANY_PARTITIONS = 1;

  private TopologyText() {}

  /** The description under these settings, which determine the topic names. */
  public static String of(Settings config) {
    LevyTopology topology =
        new LevyTopology(
            config.names(),
            new TopologySerdes(WireSerdes.configured(config.serdeSettings())),
            Sources.of(new CurrentReference()),
            StreamObserver.NONE,
            new LevyTopology.Pace(
                ANY_PARTITIONS, config.duration(AppSetting.SUBTOTALS_INTERVAL_MS)));
    return topology.build(StreamsSettings.of(config, StreamObserver.NONE)).describe().toString();
  }
}
