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
 * What the ops process is to do.
 *
 * @param groups the consumer groups to look at; empty: all there are
 * @param clusterName the label of metrics; blank: the cluster's own id
 * @param interval the time between two samples
 * @param address where the console listens
 * @param application where each instance of the application serves its metrics; empty: unknown
 * @param readModel where what the topics say is kept
 * @param rate how fast the topics are read into it; empty: they are not read
 * @param console who may change something in the console; empty: nobody
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
  /** The seconds between two samples where nobody says others. */
  public static final int USUAL_INTERVAL_SECONDS = 5;

  /** The records a second that leave the machine to the stream, with a read model in memory. */
  public static final int USUAL_RATE = 4_000;

  /** The same with a read model in PostgreSQL, where a record costs several times as much. */
  public static final int USUAL_DATABASE_RATE = 1_000;

  public OpsSettings {
    groups = Set.copyOf(groups);
    application = List.copyOf(application);
  }
}
