package io.tollgate.streams.reference;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.reference.IncompleteReferenceException;
import io.tollgate.wire.reference.TableAssembly;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the manifests in its own thread, and activates each complete version of the reference
 * data. If a version is incomplete, the feed reports it and the previous version stays active.
 */
public final class ReferenceFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceFeed.class);
  private static final Duration WAIT = Duration.ofMillis(200);

  private final ClusterConnection cluster;
  private final Namespace names;
  private final WireSerdes serdes;
  private final CurrentReference current;
  private final Listener listener;
  private final ListHistory lists = new ListHistory();
  private final SnapshotLoader loader = new SnapshotLoader(this::read);
  private final FeedThread thread = new FeedThread("reference-feed", this::follow, this::failed);

  /** Receives the feed's events, in the feed's thread. */
  public interface Listener {
    /**
     * A version has become active.
     *
     * @param listSince the time when its watchlist became the published one
     */
    void swapped(ReferenceSnapshot snapshot, Instant listSince);

    /** A version was refused; the previous version stays active. */
    void refused(Manifest manifest, RuntimeException fault);

    /** Reading the topics failed; the feed has stopped. */
    void failed(Throwable fault);
  }

  /** Creates a feed; {@link #start} starts it. */
  public ReferenceFeed(
      ClusterConnection cluster,
      Namespace names,
      WireSerdes serdes,
      CurrentReference current,
      Listener listener) {
    this.cluster = cluster;
    this.names = names;
    this.serdes = serdes;
    this.current = current;
    this.listener = listener;
  }

  /** Starts reading. */
  public void start() {
    thread.start();
  }

  private void follow() {
    try (TopicReader<Manifest> manifests =
        TopicReader.follow(
            cluster,
            names.topic(Topic.REF_MANIFEST),
            serdes.serde(Codecs.MANIFEST).deserializer())) {
      Optional<Manifest> latest = Optional.empty();
      while (!thread.isClosed()) {
        List<Received<Manifest>> some = manifests.poll(WAIT);
        some.forEach(lists::add);
        if (!some.isEmpty()) {
          latest = Optional.of(some.get(some.size() - 1).value());
        }
        // Versions before the latest are not needed.
        if (manifests.isAtEnd()) {
          latest.filter(this::isNew).ifPresent(this::take);
          latest = Optional.empty();
        }
      }
    }
  }

  private void failed(RuntimeException fault) {
    LOG.error("cannot read the reference topics; the feed stops", fault);
    listener.failed(fault);
  }

  private boolean isNew(Manifest manifest) {
    return current.ifLoaded().map(loaded -> !loaded.manifest().equals(manifest)).orElse(true);
  }

  private void take(Manifest manifest) {
    try {
      ReferenceSnapshot snapshot = loader.load(manifest);
      current.swap(snapshot);
      LOG.info("reference data {} is active", manifest.version());
      listener.swapped(snapshot, lists.since(manifest));
    } catch (IncompleteReferenceException | IllegalArgumentException e) {
      if (thread.isClosed()) {
        return;
      }
      LOG.error(
          "reference data {} is refused, and the previous version stays active: {}",
          manifest.version(),
          e.getMessage());
      listener.refused(manifest, e);
    }
  }

  private List<ReferenceRow> read(TableVersion version) {
    WireTable table = WireTable.of(version.table());
    TableAssembly assembly = new TableAssembly(version);
    try (TopicReader<VersionedRow> rows = open(table.topic(), Codecs.rowCodec(version.table()))) {
      while (!thread.isClosed() && !assembly.isComplete()) {
        rows.poll(WAIT).forEach(row -> assembly.add(row.value()));
        if (rows.isAtEnd()) {
          break;
        }
      }
    }
    return assembly.rows();
  }

  private <D> TopicReader<D> open(Topic topic, Codec<D, ?> codec) {
    return TopicReader.open(cluster, names.topic(topic), serdes.serde(codec).deserializer());
  }

  /** Stops reading, and waits for the thread. */
  @Override
  public void close() {
    thread.close();
  }
}
