package io.tollgate.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.InputRefusedException;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.reference.IncompleteReferenceException;
import io.tollgate.wire.reference.ReferenceTopics;
import io.tollgate.wire.topic.Received;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferencePublisherIT {
  @RegisterExtension static final LocalCluster CLUSTER = new LocalCluster();

  private static final ReferenceTables FIRST = ReferenceFixture.tables();
  private static final ReferenceTables APPROVED =
      ReferenceFixture.withStatus(FIRST, ReferenceFixture.PENDING, Status.APPROVED);

  private static List<Received<VersionedRow>> rows(
      PublisherSettings settings, ReferenceTable table) {
    return LocalCluster.all(settings, WireTable.of(table).topic(), Codecs.rowCodec(table));
  }

  private static List<Received<Manifest>> manifests(PublisherSettings settings) {
    return LocalCluster.all(settings, Topic.REF_MANIFEST, Codecs.MANIFEST);
  }

  private static Map<ReferenceTable, Integer> counts(PublisherSettings settings) {
    Map<ReferenceTable, Integer> counts = new EnumMap<>(ReferenceTable.class);
    for (ReferenceTable table : ReferenceTable.values()) {
      counts.put(table, rows(settings, table).size());
    }
    return counts;
  }

  @Test
  void shouldWriteEveryTableCompletelyWithItsVersionAndTheManifestLast() {
    PublisherSettings settings = CLUSTER.installation("reference");
    Manifest manifest = new ReferencePublisher(settings).publish(FIRST);
    assertThat(manifest).isEqualTo(Manifest.of(FIRST));
    long newestRow = 0;
    for (ReferenceTable table : ReferenceTable.values()) {
      List<Received<VersionedRow>> rows = rows(settings, table);
      assertThat(rows)
          .allSatisfy(row -> assertThat(row.key()).isEqualTo(manifest.table(table).hash()));
      assertThat(rows).extracting(received -> received.value().row()).isEqualTo(FIRST.rows(table));
      for (Received<VersionedRow> row : rows) {
        newestRow = Math.max(newestRow, row.timestamp());
      }
    }
    List<Received<Manifest>> manifests = manifests(settings);
    assertThat(manifests).extracting(Received::value).containsExactly(manifest);
    assertThat(manifests.get(0).key()).isEqualTo(manifest.version());
    assertThat(manifests.get(0).timestamp()).isGreaterThanOrEqualTo(newestRow);
  }

  @Test
  void shouldWriteNothingIfTheVersionIsTheNewest() {
    PublisherSettings settings = CLUSTER.installation("again");
    new ReferencePublisher(settings).publish(FIRST);
    Map<ReferenceTable, Integer> before = counts(settings);
    assertThat(new ReferencePublisher(settings).publish(FIRST)).isEqualTo(Manifest.of(FIRST));
    assertThat(counts(settings)).isEqualTo(before);
    assertThat(manifests(settings)).hasSize(1);
  }

  @Test
  void shouldWriteOnlyTheTableThatChanged() {
    PublisherSettings settings = CLUSTER.installation("changed");
    new ReferencePublisher(settings).publish(FIRST);
    Map<ReferenceTable, Integer> expected = new HashMap<>(counts(settings));
    new ReferencePublisher(settings).publish(APPROVED);
    expected.merge(ReferenceTable.PARTIES, APPROVED.parties().size(), Integer::sum);
    assertThat(counts(settings)).isEqualTo(expected);
    assertThat(manifests(settings))
        .extracting(Received::value)
        .containsExactly(Manifest.of(FIRST), Manifest.of(APPROVED));
  }

  private static ReferenceTables listed(int meu, int uvl) {
    List<WatchlistEntry> entries = new ArrayList<>();
    for (int i = 0; i < meu; i++) {
      entries.add(new WatchlistEntry("m" + i, "MEU", "", "Works " + i, List.of(), ""));
    }
    for (int i = 0; i < uvl; i++) {
      entries.add(new WatchlistEntry("u" + i, "UVL", "", "Yard " + i, List.of(), ""));
    }
    return FIRST.withWatchlist(entries);
  }

  @Test
  void shouldRefuseAListThatLostMoreThanHalfAndKeepTheActiveOne() {
    PublisherSettings settings = CLUSTER.installation("halved");
    ReferencePublisher publisher = new ReferencePublisher(settings);
    ReferenceTopics published =
        new ReferenceTopics(settings.cluster(), settings.names(), settings.serdes());
    publisher.publish(listed(11, 4));
    Manifest half = publisher.publish(listed(6, 2));
    assertThat(published.newest()).contains(half);
    assertThatThrownBy(() -> publisher.publish(listed(2, 2)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(
            "the watchlist has lost more than half: 2 entries of MEU; the active list has 6. Version %s"
                + " stays active; if this is intended, load it with --allow-shrink",
            half.table(ReferenceTable.WATCHLIST).hash());
    assertThatThrownBy(() -> publisher.publish(listed(20, 0)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("0 entries of UVL; the active list has 2");
    assertThat(published.newest()).contains(half);
    Manifest meant = publisher.publish(listed(1, 0), ReferencePublisher.Shrinking.ALLOWED);
    assertThat(published.newest()).contains(meant);
  }

  @Test
  void shouldReadBackEveryTableThatWasPublished() {
    PublisherSettings settings = CLUSTER.installation("whole");
    ReferenceTables whole = ReferenceFixture.everyTable();
    Manifest manifest = new ReferencePublisher(settings).publish(whole);
    ReferenceTopics published =
        new ReferenceTopics(settings.cluster(), settings.names(), settings.serdes());
    assertThat(published.tables(manifest)).isEqualTo(whole);
    assertThat(published.watchlist(manifest)).isEqualTo(whole.watchlist());
    Manifest other = Manifest.of(FIRST);
    assertThatThrownBy(() -> published.watchlist(other))
        .isInstanceOf(IncompleteReferenceException.class);
  }

  @Test
  void shouldWriteOnlyTheManifestForAReturnToAnOlderVersion() {
    PublisherSettings settings = CLUSTER.installation("back");
    ReferencePublisher publisher = new ReferencePublisher(settings);
    publisher.publish(FIRST);
    publisher.publish(APPROVED);
    Map<ReferenceTable, Integer> before = counts(settings);
    publisher.publish(FIRST);
    assertThat(counts(settings)).isEqualTo(before);
    assertThat(manifests(settings))
        .extracting(Received::value)
        .containsExactly(Manifest.of(FIRST), Manifest.of(APPROVED), Manifest.of(FIRST));
  }
}
