package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistChange;
import io.tollgate.files.InputRefusedException;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.reference.IncompleteReferenceException;
import io.tollgate.wire.reference.ReferenceTopics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Publishes versions of the reference data: the complete rows of each table, keyed by their content
 * hash, and then the manifest. Table versions that are already on their topic are not written
 * again.
 */
public final class ReferencePublisher {
  private final TopicWriter writer;
  private final ReferenceTopics published;

  /** A publisher that connects at each call. */
  public ReferencePublisher(PublisherSettings settings) {
    this.writer = new TopicWriter(settings);
    this.published = new ReferenceTopics(settings.cluster(), settings.names(), settings.serdes());
  }

  /** The rule for a list with less than half the entries of the active one. */
  public enum Shrinking {
    /** Refuse the list, because its file may be incomplete. */
    REFUSED,
    /** Accept the list, because a person has checked it. */
    ALLOWED
  }

  /** Publishes a version, and refuses a list that lost more than half its entries. */
  public Manifest publish(ReferenceTables tables) {
    return publish(tables, Shrinking.REFUSED);
  }

  /**
   * Publishes a version, unless it is already the newest.
   *
   * @param tables without contradictions
   * @throws InputRefusedException if the list has shrunk and that is refused; nothing is written
   * @throws PublishException if a record could not be written. The version then has no manifest, so
   *     it is not used and can be published again
   */
  public Manifest publish(ReferenceTables tables, Shrinking shrinking) {
    Manifest manifest = Manifest.of(tables);
    List<Manifest> before = published.manifests();
    if (!before.isEmpty()) {
      Manifest newest = before.get(before.size() - 1);
      if (newest.equals(manifest)) {
        return manifest;
      }
      if (shrinking == Shrinking.REFUSED) {
        refuseHalf(newest, manifest, tables);
      }
    }
    Set<TableVersion> written = new HashSet<>();
    before.forEach(known -> written.addAll(known.tables()));
    for (TableVersion version : manifest.tables()) {
      if (!written.contains(version)) {
        writeTable(version, tables.rows(version.table()));
      }
    }
    writer.write(Topic.REF_MANIFEST, Codecs.MANIFEST, manifest.version(), List.of(manifest));
    return manifest;
  }

  /** If the active list is unreadable, only its number of entries is compared. */
  private void refuseHalf(Manifest newest, Manifest next, ReferenceTables tables) {
    TableVersion active = newest.table(ReferenceTable.WATCHLIST);
    if (active.equals(next.table(ReferenceTable.WATCHLIST))) {
      return;
    }
    List<String> halved;
    try {
      halved = WatchlistChange.halved(published.watchlist(newest), tables.watchlist());
    } catch (IncompleteReferenceException e) {
      halved =
          2L * tables.watchlist().size() < active.rows()
              ? List.of(
                  "%,d entries; the active list has %,d"
                      .formatted(tables.watchlist().size(), active.rows()))
              : List.of();
    }
    if (!halved.isEmpty()) {
      throw new InputRefusedException(
          "the watchlist has lost more than half: "
              + String.join("; ", halved)
              + ". Version "
              + active.hash()
              + " stays active; if this is intended, load it with --allow-shrink");
    }
  }

  private void writeTable(TableVersion version, List<? extends ReferenceRow> rows) {
    List<VersionedRow> versioned = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      versioned.add(new VersionedRow(version.hash(), i, rows.get(i)));
    }
    Topic topic = WireTable.of(version.table()).topic();
    writer.write(topic, Codecs.rowCodec(version.table()), version.hash(), versioned);
  }
}
