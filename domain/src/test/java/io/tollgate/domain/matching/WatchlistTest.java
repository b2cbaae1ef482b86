package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WatchlistTest {
  private static WatchlistEntry entry(String id, String source, String name, String addresses) {
    return new WatchlistEntry(id, source, "", name, List.of(), addresses);
  }

  @Test
  void shouldBlockFromTheMatchThresholdAndHoldBelowIt() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Optical Works Ltd", ""));
    assertThat(list.best("Marenburg Optical Works").orElseThrow().action()).isEqualTo(Action.BLOCK);
    assertThat(list.best("Marenburg Works").orElseThrow().action()).isEqualTo(Action.HOLD);
    assertThat(list.best("Stellenhof Works")).isEmpty();
  }

  /**
   * Vehicles of one sponsor score as one name; a list never blocks one for the entry of another.
   */
  @Test
  void shouldHoldAndNotBlockADifferentSeriesNumber() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Growth Fund XII L.P.", ""));
    Match other = list.best("Marenburg Growth Fund XIII L.P.").orElseThrow();
    assertThat(other.score()).isGreaterThanOrEqualTo(Policy.standard().matchThreshold());
    assertThat(other.action()).isEqualTo(Action.HOLD);
    assertThat(list.best("Marenburg Growth Fund 12 LP").orElseThrow().action())
        .isEqualTo(Action.BLOCK);
  }

  @Test
  void shouldRaiseOrLowerTheScoreByCountry() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Optical Works", "1 Road, Town, CN"));
    BigDecimal unknown = list.best("Marenburg Works").orElseThrow().score();
    assertThat(list.best("Marenburg Works", "CN").orElseThrow().score()).isGreaterThan(unknown);
    assertThat(list.best("Marenburg Works", "BR").orElseThrow().score()).isLessThan(unknown);
    assertThat(list.best("MARENBURG OPTICAL WORKS", "BR").orElseThrow().score())
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(list.best("Marenburg Works", "CN").orElseThrow().action()).isEqualTo(Action.HOLD);
  }

  @Test
  void shouldMatchOnlyEqualNamesIfThePolicySaysSo() {
    Policy equalOnly = new Policy(BigDecimal.ONE, BigDecimal.ONE, new TreeMap<>(), Set.of());
    Watchlist list = Watchlist.of(List.of(entry("m", "MEU", "Marenburg Works Ltd", "")), equalOnly);
    assertThat(list.best("marenburg works, ltd.").orElseThrow().score()).isEqualTo(BigDecimal.ONE);
    assertThat(list.best("Marenburg Works")).isEmpty();
  }

  @Test
  void shouldExplainEveryMillionthOfTheScore() {
    Watchlist list = list(entry("m", "MEU", "哈尔滨恒达大学", "1 Road, Town, CN"));
    Match match = list.best("Harbin Hengda Univ", "BR").orElseThrow();
    int taken =
        list.explain("Harbin Hengda Univ", "BR", match).stream().mapToInt(s -> s.taken()).sum();
    assertThat(BigDecimal.ONE.subtract(BigDecimal.valueOf(taken, 6)))
        .isEqualByComparingTo(match.score());
  }

  private static Watchlist list(WatchlistEntry... entries) {
    return Watchlist.of(List.of(entries), Policy.standard());
  }
}
