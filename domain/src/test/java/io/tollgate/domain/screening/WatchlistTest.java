package io.tollgate.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistTest {
  private static final List<String> BRANDS =
      List.of(
          "Brentova",
          "Kalisto",
          "Marenburg",
          "Stellenhof",
          "Oakhurst",
          "Yekanovsk",
          "Hengda",
          "Lumivert",
          "Quantara",
          "Zvezdny",
          "Nordwind",
          "Palmgate",
          "Tarn",
          "Vela",
          "A B C",
          "恒达",
          "Blue Stone",
          "Ya Mahdi",
          "Sugon",
          "7");
  private static final List<String> WORDS =
      List.of(
          "Technology",
          "Institute",
          "University",
          "Aviation",
          "Electronics",
          "Research",
          "Group",
          "International",
          "Beijing",
          "Shanghai",
          "China",
          "Systems",
          "Bank",
          "Trading",
          "Optical",
          "Fund",
          "Science",
          "and",
          "of",
          "科技",
          "大学",
          "上海",
          "研究所");
  private static final List<String> FORMS = List.of("", " Ltd", " Co., Ltd.", " GmbH", " 有限公司");

  private static WatchlistEntry entry(String id, String source, String name, String addresses) {
    return new WatchlistEntry(id, source, "", name, List.of(), addresses);
  }

  private static String name(SplittableRandom chance) {
    StringBuilder name = new StringBuilder();
    int words = 1 + chance.nextInt(4);
    for (int i = 0; i < words; i++) {
      List<String> from = chance.nextInt(3) == 0 || i == 0 ? BRANDS : WORDS;
      name.append(i > 0 ? " " : "").append(from.get(chance.nextInt(from.size())));
    }
    return name.append(FORMS.get(chance.nextInt(FORMS.size()))).toString();
  }

  /** Letters swapped, left out, put in, changed; words joined, split, left out, turned round. */
  private static String disturbed(String name, SplittableRandom chance) {
    StringBuilder text = new StringBuilder(name);
    int at = chance.nextInt(Math.max(1, text.length() - 1));
    switch (chance.nextInt(8)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, (char) ('a' + chance.nextInt(26)));
      case 2 -> text.setCharAt(at, (char) ('a' + chance.nextInt(26)));
      case 3 -> text.insert(at, text.charAt(at));
      case 4 -> text.insert(at, ' ');
      case 5 -> {
        int gap = text.indexOf(" ");
        if (gap > 0) {
          text.deleteCharAt(gap);
        }
      }
      case 6 -> {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        Collections.reverse(words);
        return String.join(" ", words);
      }
      default -> text.append(" Group");
    }
    return text.toString();
  }

  /** What the index finds is what a look at every name finds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shouldLoseNothingAtOrOverTheReviewThreshold(long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    List<WatchlistEntry> entries = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      entries.add(entry("E" + i, i % 2 == 0 ? "MEU" : "UVL", name(chance), "1 Test Road, CN"));
    }
    Watchlist list = Watchlist.of(entries, Policy.standard());
    int found = 0;
    for (int i = 0; i < 150; i++) {
      String query = entries.get(chance.nextInt(entries.size())).name();
      for (int times = chance.nextInt(4); times > 0; times--) {
        query = disturbed(query, chance);
      }
      List<Match> all = list.searchAll(query, "");
      assertThat(list.search(query, "")).as("seed %d, '%s'", seed, query).isEqualTo(all);
      found += all.size();
    }
    assertThat(found).as("names met").isGreaterThan(150);
  }

  @Test
  void shouldAnswerTheSameWhateverTheOrderOfTheList() {
    SplittableRandom chance = new SplittableRandom(7);
    List<WatchlistEntry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      entries.add(entry("E" + i, "MEU", name(chance), ""));
    }
    Watchlist list = Watchlist.of(entries, Policy.standard());
    List<WatchlistEntry> turned = new ArrayList<>(entries);
    Collections.reverse(turned);
    Watchlist other = Watchlist.of(turned, Policy.standard());
    for (WatchlistEntry entry : entries) {
      String query = disturbed(entry.name(), chance);
      assertThat(other.search(query, "CN")).isEqualTo(list.search(query, "CN"));
    }
  }

  @Test
  void shouldBlockFromTheMatchThresholdAndHoldBelowIt() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Optical Works Ltd", ""));
    assertThat(list.best("Marenburg Optical Works").orElseThrow().action()).isEqualTo(Action.BLOCK);
    assertThat(list.best("Marenburg Works").orElseThrow().action()).isEqualTo(Action.HOLD);
    assertThat(list.best("Stellenhof Works")).isEmpty();
  }

  /** Vehicles of one sponsor score as one; a list never bars one for another's entry. */
  @Test
  void shouldHoldAndNotBlockAnotherNumberOfASeries() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Growth Fund XII L.P.", ""));
    Match other = list.best("Marenburg Growth Fund XIII L.P.").orElseThrow();
    assertThat(other.score()).isGreaterThanOrEqualTo(Policy.standard().matchThreshold());
    assertThat(other.action()).isEqualTo(Action.HOLD);
    assertThat(list.best("Marenburg Growth Fund 12 LP").orElseThrow().action())
        .isEqualTo(Action.BLOCK);
  }

  @Test
  void shouldTakeTheCountryAsEvidenceBothWays() {
    Watchlist list = list(entry("m", "MEU", "Marenburg Optical Works", "1 Road, Town, CN"));
    BigDecimal unknown = list.best("Marenburg Works").orElseThrow().score();
    assertThat(list.best("Marenburg Works", "CN").orElseThrow().score()).isGreaterThan(unknown);
    assertThat(list.best("Marenburg Works", "BR").orElseThrow().score()).isLessThan(unknown);
    assertThat(list.best("MARENBURG OPTICAL WORKS", "BR").orElseThrow().score())
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(list.best("Marenburg Works", "CN").orElseThrow().action()).isEqualTo(Action.HOLD);
  }

  @Test
  void shouldMeetEqualNamesAloneWhereThePolicySaysSo() {
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
