package io.tollgate.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.reference.IncompleteReferenceException;
import io.tollgate.wire.reference.TableAssembly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotLoaderTest {
  private static final ReferenceTables TABLES = ReferenceFixture.tables();
  private static final Manifest MANIFEST = Manifest.of(TABLES);

  private final Map<TableVersion, List<ReferenceRow>> topics = new HashMap<>();
  private final List<ReferenceTable> reads = new ArrayList<>();
  private final SnapshotLoader loader = new SnapshotLoader(this::read);

  private List<ReferenceRow> read(TableVersion version) {
    reads.add(version.table());
    TableAssembly assembly = new TableAssembly(version);
    List<ReferenceRow> rows = topics.getOrDefault(version, List.of());
    for (int i = 0; i < rows.size(); i++) {
      assembly.add(new VersionedRow(version.hash(), i, rows.get(i)));
    }
    return assembly.rows();
  }

  private void write(ReferenceTables tables) {
    for (ReferenceTable table : ReferenceTable.values()) {
      topics.put(TableVersion.of(table, tables.rows(table)), List.copyOf(tables.rows(table)));
    }
  }

  @Test
  void shouldCompileTheVersionOfTheManifest() {
    write(TABLES);
    assertThat(loader.load(MANIFEST).manifest()).isEqualTo(MANIFEST);
  }

  @Test
  void shouldReadOnlyTheTablesThatHaveChanged() {
    ReferenceTables later =
        ReferenceFixture.withFx(TABLES, ReferenceFixture.fx("JPY", "2026-03-02", "0.0067"));
    write(TABLES);
    write(later);
    loader.load(MANIFEST);
    reads.clear();
    assertThat(loader.load(Manifest.of(later)).manifest()).isEqualTo(Manifest.of(later));
    assertThat(reads).containsExactly(ReferenceTable.FX_RATES);
  }

  @Test
  void shouldRefuseAnIncompleteVersion() {
    write(TABLES);
    TableVersion rates = MANIFEST.table(ReferenceTable.LEVY_RATES);
    topics.put(rates, topics.get(rates).subList(0, 2));
    assertThatThrownBy(() -> loader.load(MANIFEST))
        .isInstanceOf(IncompleteReferenceException.class)
        .hasMessage(
            "version %s of table LEVY_RATES has 2 rows on its topic, not 3; load the reference data"
                + " again",
            rates.hash());
  }

  @Test
  void shouldRefuseRowsOfAnotherHash() {
    write(TABLES);
    TableVersion rates = MANIFEST.table(ReferenceTable.LEVY_RATES);
    List<ReferenceRow> forged = new ArrayList<>(topics.get(rates));
    forged.set(0, ReferenceFixture.rate("H200", "0.01", "2025-12-08", "2026-07-01"));
    topics.put(rates, forged);
    assertThatThrownBy(() -> loader.load(MANIFEST))
        .isInstanceOf(IncompleteReferenceException.class)
        .hasMessageContaining("do not match the hash");
  }

  @Test
  void shouldIgnoreARepeatedRow() {
    TableVersion version = MANIFEST.table(ReferenceTable.EXPORTERS);
    TableAssembly assembly = new TableAssembly(version);
    List<? extends ReferenceRow> rows = TABLES.rows(ReferenceTable.EXPORTERS);
    for (int i = 0; i < 2 * rows.size(); i++) {
      int row = i % rows.size();
      assembly.add(new VersionedRow(version.hash(), row, rows.get(row)));
      assembly.add(new VersionedRow("of another version", row, rows.get(row)));
    }
    assertThat(assembly.rows()).isEqualTo(rows);
  }
}
