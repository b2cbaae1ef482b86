package io.tollgate.wire.reference;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the reference topics. Each call reads from the beginning. */
public final class ReferenceTopics {
  private final ClusterConnection cluster;
  private final Namespace names;
  private final WireSerdes serdes;

  /** A reader for one installation. It connects at each call. */
  public ReferenceTopics(ClusterConnection cluster, Namespace names, WireSerdes serdes) {
    this.cluster = cluster;
    this.names = names;
    this.serdes = serdes;
  }

  /** Every manifest, the newest last. */
  public List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    try (TopicReader<Manifest> reader = open(Topic.REF_MANIFEST, Codecs.MANIFEST)) {
      reader.forEach(manifest -> manifests.add(manifest.value()));
    }
    return manifests;
  }

  /** The newest manifest; empty if there is none. */
  public Optional<Manifest> newest() {
    List<Manifest> manifests = manifests();
    return manifests.isEmpty()
        ? Optional.empty()
        : Optional.of(manifests.get(manifests.size() - 1));
  }

  /**
   * All tables of a version.
   *
   * @throws IncompleteReferenceException if rows are missing
   */
  public ReferenceTables tables(Manifest manifest) {
    Map<ReferenceTable, List<ReferenceRow>> rows = new EnumMap<>(ReferenceTable.class);
    manifest.tables().forEach(version -> rows.put(version.table(), rows(version)));
    return ReferenceTables.of(rows);
  }

  /**
   * The watchlist of a version.
   *
   * @throws IncompleteReferenceException if rows are missing
   */
  public List<WatchlistEntry> watchlist(Manifest manifest) {
    return rows(manifest.table(ReferenceTable.WATCHLIST)).stream()
        .map(WatchlistEntry.class::cast)
        .toList();
  }

  private List<ReferenceRow> rows(TableVersion version) {
    WireTable table = WireTable.of(version.table());
    TableAssembly assembly = new TableAssembly(version);
    try (TopicReader<VersionedRow> rows = open(table.topic(), Codecs.rowCodec(version.table()))) {
      rows.forEachWhile(
          row -> {
            assembly.add(row.value());
            return !assembly.isComplete();
          });
    }
    return assembly.rows();
  }

  private <D> TopicReader<D> open(Topic topic, Codec<D, ?> codec) {
    return TopicReader.open(cluster, names.topic(topic), serdes.serde(codec).deserializer());
  }
}
