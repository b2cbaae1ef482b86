package io.tollgate.domain.reference;

import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static io.tollgate.domain.fixture.ReferenceFixture.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.calendar.FiscalCalendar;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {
  private static final Exporter NVDA =
      new Exporter("NVDA", "NVIDIA", FiscalCalendar.parse("CALENDAR"));
  private static final RegisteredParty PARTY =
      ReferenceFixture.party("P-1", "One", Sector.COMMERCIAL, Status.APPROVED);

  private static ReferenceTables tables(
      List<Exporter> exporters,
      List<Product> products,
      List<LevyRate> levyRates,
      List<FxRate> fxRates,
      List<RegisteredParty> parties) {
    return new ReferenceTables(
        exporters, products, levyRates, fxRates, parties, List.of(), Policy.standard());
  }

  private static ReferenceTables ratesOnly(LevyRate... rates) {
    return tables(List.of(), List.of(), List.of(rates), List.of(), List.of());
  }

  @Test
  void shouldNameBothRowsOfARepeatedKeyInEveryTable() {
    Exporter other = new Exporter("X", "X", NVDA.fiscalCalendar());
    ReferenceTables tables =
        tables(
            List.of(NVDA, other, new Exporter("NVDA", "again", NVDA.fiscalCalendar())),
            List.of(product("A"), product("A")),
            List.of(),
            List.of(
                fx("CNY", "2026-03-01", "1"),
                fx("CNY", "2026-03-02", "1"),
                fx("CNY", "2026-03-02", "2")),
            List.of(PARTY, PARTY, PARTY));
    assertThat(Contradiction.findIn(tables))
        .containsExactly(
            new Contradiction(ReferenceTable.EXPORTERS, 0, 2, "both have exporter_id NVDA"),
            new Contradiction(ReferenceTable.PRODUCTS, 0, 1, "both have sku A"),
            new Contradiction(
                ReferenceTable.FX_RATES, 1, 2, "both have currency CNY and rate_date 2026-03-02"),
            new Contradiction(ReferenceTable.PARTIES, 0, 1, "both have party_id P-1"),
            new Contradiction(ReferenceTable.PARTIES, 0, 2, "both have party_id P-1"));
  }

  @ParameterizedTest(name = "{0} to {1} and {2} to {3}")
  @CsvSource({
    "2026-01-01, 2026-02-01, 2026-02-01, 2026-03-01, false", // one ends when the other begins
    "2026-01-01, 2026-02-02, 2026-02-01, 2026-03-01, true", // one common day
    "2026-01-01, '',         2026-02-01, 2026-03-01, true",
    "2026-02-01, '',         2026-01-01, 2026-02-01, false",
    "2026-01-01, '',         2027-01-01, '',         true",
    "2026-01-01, 2026-12-31, 2026-03-01, 2026-04-01, true", // one inside the other
    "2026-01-01, 2026-02-01, 2026-01-01, 2026-02-01, true"
  })
  void shouldFindLevyRatesThatOverlap(
      String from, String to, String otherFrom, String otherTo, boolean overlap) {
    LevyRate one = rate("H200", "0.25", from, to);
    LevyRate other = rate("H200", "0.15", otherFrom, otherTo);
    assertThat(one.overlaps(other)).isEqualTo(overlap);
    assertThat(other.overlaps(one)).isEqualTo(overlap);
    assertThat(Contradiction.findIn(ratesOnly(one, other))).hasSize(overlap ? 1 : 0);
  }

  @Test
  void shouldAllowRatesOfAnotherClassOrCountry() {
    LevyRate rate = rate("H200", "0.25", "2026-01-01", "");
    LevyRate elsewhere =
        new LevyRate("P", "H200", "HK", BigDecimal.ONE, rate.effectiveFrom(), Optional.empty(), "");
    assertThat(
            Contradiction.findIn(ratesOnly(rate, elsewhere, rate("H20", "0.15", "2026-01-01", ""))))
        .isEmpty();
  }

  @Test
  void shouldFindAnOverlapBetweenProgrammes() {
    LevyRate rate = rate("H200", "0.25", "2026-01-01", "");
    LevyRate other =
        new LevyRate(
            "ANOTHER",
            "H200",
            "CN",
            BigDecimal.ONE,
            LocalDate.parse("2026-05-01"),
            Optional.empty(),
            "");
    assertThat(Contradiction.findIn(ratesOnly(rate, other)))
        .containsExactly(
            new Contradiction(
                ReferenceTable.LEVY_RATES,
                0,
                1,
                "both apply to H200 sold to CN on the same ship date"));
  }

  @Test
  void shouldRefuseASnapshotOfContradictoryTables() {
    LevyRate rate = rate("H200", "0.25", "2026-01-01", "");
    assertThatThrownBy(() -> ReferenceSnapshot.of(ratesOnly(rate, rate)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both apply to H200 sold to CN");
  }

  @Test
  void shouldAllowRepeatedWatchlistEntries() {
    WatchlistEntry entry = new WatchlistEntry("1", "MEU", "", "Name", List.of(), "");
    ReferenceTables tables =
        new ReferenceTables(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(entry, entry),
            Policy.standard());
    assertThat(Contradiction.findIn(tables)).isEmpty();
  }

  private static Product product(String sku) {
    return new Product(sku, "H200", sku, Optional.empty(), Optional.empty());
  }
}
