package io.tollgate.domain.reference;

import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static io.tollgate.domain.fixture.ReferenceFixture.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.Policy.Controlled;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The content of reference data determines its version: only equal content has equal versions. */
class VersionsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-15");

  private static String hash(ReferenceRow... rows) {
    return TableVersion.of(rows[0].table(), List.of(rows)).hash();
  }

  @ParameterizedTest
  @EnumSource(ReferenceTable.class)
  void shouldHashTheRowsOfATableInAnyOrder(ReferenceTable table) {
    List<? extends ReferenceRow> rows = ReferenceFixture.everyTable().rows(table);
    List<ReferenceRow> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    TableVersion version = TableVersion.of(table, rows);
    assertThat(TableVersion.of(table, reversed)).isEqualTo(version);
    assertThat(version.rows()).isEqualTo(rows.size());
    assertThat(version.hash()).matches("[0-9a-f]{32}");
    assertThat(rows).allSatisfy(row -> assertThat(row.table()).isEqualTo(table));
    assertThat(TableVersion.of(table, rows.subList(1, rows.size())).hash())
        .isNotEqualTo(version.hash());
  }

  /** Rows that differ in one field, or only in where one text ends and the next one begins. */
  static Stream<Arguments> different() {
    return Stream.of(
        Arguments.of(party("a", "b"), party("a|b")),
        Arguments.of(party("a", "b"), party("b", "a")),
        Arguments.of(party(), party("")),
        Arguments.of(party(), partyOf("", Optional.of(BigDecimal.ZERO))),
        Arguments.of(partyOf("P-2", Optional.empty()), partyOf("P-3", Optional.empty())),
        Arguments.of(entry("N", "x;y"), entry("N", "x", "y")),
        Arguments.of(entry("N"), entry("", "N")),
        Arguments.of(entry("N"), entry("N", "")),
        Arguments.of(fx("CNY", "2026-03-01", "0.14"), fx("CNY", "2026-03-01", "0.141")),
        Arguments.of(fx("CNY", "2026-03-01", "0.14"), fx("CNY", "2026-03-02", "0.14")),
        Arguments.of(
            rate("A", "0.25", "2026-01-01", ""), rate("A", "0.25", "2026-01-01", "2027-01-01")),
        Arguments.of(
            product(Optional.of("1"), Optional.empty()),
            product(Optional.empty(), Optional.of("1"))),
        Arguments.of(entry("N"), identified("", "1")),
        Arguments.of(identified("1", ""), identified("", "1")),
        Arguments.of(owner("50", Period.ALWAYS), owner("50", Period.from(DAY))),
        Arguments.of(
            owner("50", Period.from(DAY)),
            owner("50", new Period(Optional.empty(), Optional.of(DAY)))),
        Arguments.of(licence(List.of("A", "B"), List.of()), licence(List.of("A"), List.of("B"))),
        Arguments.of(Policy.standard(), with(true, List.of(), "1", true)),
        Arguments.of(with(true, List.of(), "1", true), with(true, List.of(), "1", false)),
        Arguments.of(with(true, List.of(), "1", true), with(true, List.of(), "2", true)),
        Arguments.of(
            with(true, List.of(), "1", true), with(true, List.of(Period.from(DAY)), "1", true)),
        Arguments.of(with(true, List.of(), "1", true), with(false, List.of(), "1", true)),
        Arguments.of(policy("0.95", Map.of()), policy("0.96", Map.of())),
        Arguments.of(policy("0.95", Map.of()), policy("0.95", Map.of("UVL", Action.HOLD))),
        Arguments.of(
            policy("0.95", Map.of(), new Controlled("A", "CN"), new Controlled("B", "HK")),
            policy("0.95", Map.of(), new Controlled("A", "HK"), new Controlled("B", "CN"))));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("different")
  void shouldHashDifferentContentDifferently(ReferenceRow one, ReferenceRow other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void shouldHashNumbersByTheirValue() {
    assertThat(hash(fx("CNY", "2026-03-01", "0.140")))
        .isEqualTo(hash(fx("CNY", "2026-03-01", "0.14")));
    assertThat(hash(fx("CNY", "2026-03-01", "1E+2")))
        .isEqualTo(hash(fx("CNY", "2026-03-01", "100.0")));
    assertThat(hash(rate("A", "0.00", "2026-01-01", "")))
        .isEqualTo(hash(rate("A", "0", "2026-01-01", "")));
    assertThat(hash(policy("0.950", Map.of()))).isEqualTo(hash(Policy.standard()));
  }

  @Test
  void shouldHashAPolicyOfExplicitDefaultsLikeTheStandardPolicy() {
    assertThat(hash(policy("0.95", Map.of("MEU", Action.BLOCK, "*", Action.HOLD))))
        .isEqualTo(hash(Policy.standard()));
  }

  @Test
  void shouldDeriveTheManifestFromItsTables() {
    ReferenceTables tables = ReferenceFixture.tables();
    Manifest manifest = Manifest.of(tables);
    assertThat(manifest.tables())
        .extracting(TableVersion::table)
        .containsExactly(
            Stream.of(ReferenceTable.values())
                .filter(table -> !table.isOptional())
                .toArray(ReferenceTable[]::new));
    assertThat(Manifest.of(ReferenceFixture.tables())).isEqualTo(manifest);
    Manifest later =
        Manifest.of(ReferenceFixture.withFx(tables, fx("JPY", "2026-03-01", "0.0064")));
    assertThat(later.version()).isNotEqualTo(manifest.version());
    assertThat(later.table(ReferenceTable.FX_RATES))
        .isNotEqualTo(manifest.table(ReferenceTable.FX_RATES));
    assertThat(later.table(ReferenceTable.PARTIES))
        .isEqualTo(manifest.table(ReferenceTable.PARTIES));
  }

  @Test
  void shouldGiveTheVersionsOfWatchlistRatesAndPolicyAsEvidence() {
    Manifest manifest = Manifest.of(ReferenceFixture.tables());
    assertThat(ReferenceVersions.of(manifest))
        .isEqualTo(
            new ReferenceVersions(
                manifest.version(),
                manifest.table(ReferenceTable.WATCHLIST).hash(),
                manifest.table(ReferenceTable.LEVY_RATES).hash(),
                manifest.table(ReferenceTable.POLICY).hash()));
  }

  @Test
  void shouldKeepTheHashOfRowsWithoutNewFields() {
    assertThat(party("a").canonical())
        .containsExactly("P-1", "One", "CN", "COMMERCIAL", "PENDING", "", "", "1", "a");
    assertThat(entry("N", "x").canonical()).containsExactly("1", "MEU", "", "N", "", "1", "x");
    assertThat(policy("1", Map.of(), new Controlled("A", "CN")).canonical())
        .endsWith("2", "A", "CN");
  }

  @Test
  void shouldListAnOptionalTableOnlyIfItHasRows() {
    Manifest whole = Manifest.of(ReferenceFixture.everyTable());
    assertThat(whole.tables())
        .extracting(TableVersion::table)
        .containsExactly(ReferenceTable.values());
    assertThat(Manifest.of(ReferenceFixture.tables()).table(ReferenceTable.OWNERS))
        .isEqualTo(TableVersion.of(ReferenceTable.OWNERS, List.of()));
  }

  @Test
  void shouldSayWhichTableAManifestLacks() {
    Manifest empty = new Manifest("0", List.of());
    assertThatThrownBy(() -> empty.table(ReferenceTable.PARTIES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the manifest names no version of PARTIES");
  }

  private static RegisteredParty party(String... aliases) {
    return new RegisteredParty(
        "P-1",
        "One",
        "CN",
        Sector.COMMERCIAL,
        Status.PENDING,
        List.of(aliases),
        "",
        Optional.empty());
  }

  private static RegisteredParty partyOf(String parentId, Optional<BigDecimal> share) {
    return new RegisteredParty(
        "P-1", "One", "CN", Sector.COMMERCIAL, Status.PENDING, List.of(), parentId, share);
  }

  private static WatchlistEntry entry(String name, String... altNames) {
    return new WatchlistEntry("1", "MEU", "", name, List.of(altNames), "");
  }

  private static WatchlistEntry identified(String type, String number) {
    return new WatchlistEntry(
        "1", "MEU", "", "N", List.of(), "", List.of(new Identifier(type, number, "")));
  }

  private static Owner owner(String share, Period effective) {
    return new Owner("P-1", "P-2", new BigDecimal(share), effective);
  }

  private static Licence licence(List<String> parties, List<String> classes) {
    return new Licence("L", parties, classes, 1, DAY, Optional.empty());
  }

  private static Policy with(boolean on, List<Period> effective, String tpp, boolean inclusive) {
    return Policy.standard()
        .with(
            OptionalRule.PERFORMANCE_LIMIT,
            new RuleSetting(
                on,
                effective,
                Map.of("tpp", new RuleSetting.Bound(new BigDecimal(tpp), inclusive))));
  }

  private static Product product(Optional<String> tpp, Optional<String> bandwidth) {
    return new Product("A", "A", "A", tpp.map(BigDecimal::new), bandwidth.map(BigDecimal::new));
  }

  private static Policy policy(
      String match, Map<String, Action> actions, Controlled... controlled) {
    return new Policy(
        new BigDecimal(match), new BigDecimal("0.85"), new TreeMap<>(actions), Set.of(controlled));
  }
}
