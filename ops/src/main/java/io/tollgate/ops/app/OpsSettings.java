package io.tollgate.ops.app;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.cluster.Share;
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
 * @param book where what the topics say is kept
 * @param share what reading the topics into the book may take
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
    Book book,
    Share share,
    Optional<ConsoleSettings> console) {
  /** The seconds between two samples where nobody says others. */
  public static final int USUAL_INTERVAL_SECONDS = 5;

  public OpsSettings {
    groups = Set.copyOf(groups);
    application = List.copyOf(application);
  }
}
