package io.tollgate.ops.app;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.http.Listening;
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
 * @param listening where the console is
 * @param application where each instance of the application serves its metrics; empty: unknown
 * @param book where what the topics say is kept
 * @param bookPercent what reading the topics may take of one core while there is much to read, 0 to
 *     100; with 100 it takes what it can get, with 0 they are not read
 * @param console who may change something in the console; empty: nobody
 */
public record OpsSettings(
    ClusterConnection connection,
    Namespace names,
    WireSerdes serdes,
    Set<String> groups,
    String clusterName,
    Duration interval,
    Listening listening,
    List<URI> application,
    Book book,
    int bookPercent,
    Optional<ConsoleSettings> console) {
  /**
   * The share of one core, in percent, that the book is left for long where nobody says another
   * (ADR 15).
   */
  public static final int USUAL_BOOK_PERCENT = 3;

  public OpsSettings {
    groups = Set.copyOf(groups);
    application = List.copyOf(application);
    if (bookPercent < 0 || bookPercent > 100) {
      throw new IllegalArgumentException("the book's share of a core is " + bookPercent + " %");
    }
  }

  /** Whether the topics are read into the book at all. */
  boolean hasBook() {
    return bookPercent > 0;
  }
}
