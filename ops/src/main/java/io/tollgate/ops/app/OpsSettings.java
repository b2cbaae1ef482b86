package io.tollgate.ops.app;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.projection.ReadRate;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the ops process.
 *
 * @param groups the consumer groups to watch; empty: all
 * @param clusterName the cluster label of the metrics; blank: the cluster's id
 * @param interval the time between two samples
 * @param address the address on which the console listens
 * @param application the metrics address of each application instance; empty: unknown
 * @param readModel where the read model is stored
 * @param rate how fast it reads the topics; empty: it does not read them
 * @param console the users of the console; empty: nobody signs in
 */
public record OpsSettings(
    ClusterConnection connection,
    Namespace names,
    WireSerdes serdes,
    Set<String> groups,
    String clusterName,
    Duration interval,
    ListenAddress address,
    List<URI> application,
    ReadModel readModel,
    Optional<ReadRate> rate,
    Optional<ConsoleSettings> console) {
  /** The default interval between two samples, in seconds. */
  public static final int USUAL_INTERVAL_SECONDS = 5;

  /**
   * The default read rate with a read model in memory, in records per second; it leaves most of the
   * machine to the stream application.
   */
  public static final int USUAL_RATE = 4_000;

  /** The default with a read model in PostgreSQL, where a record costs several times as much. */
  public static final int USUAL_DATABASE_RATE = 1_000;

  public OpsSettings {
    groups = Set.copyOf(groups);
    application = List.copyOf(application);
  }
}
