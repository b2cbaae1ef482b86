package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.matching.fixture.ListedNames;
import io.tollgate.domain.matching.fixture.ListedNames.Slip;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Compares the search with scoring every name, without bounds and without the index. */
class SearchPropertiesTest {
  private static final String SEED = "20260104";

  private static WatchlistEntry entry(int number, String name) {
    return new WatchlistEntry("E" + number, "MEU", "", name, List.of(), "1 Test Road, CN");
  }

  private static List<WatchlistEntry> entries(List<String> names) {
    return IntStream.range(0, names.size()).mapToObj(i -> entry(i, names.get(i))).toList();
  }

  private static Watchlist list(List<WatchlistEntry> entries) {
    return Watchlist.of(entries, Policy.standard());
  }

  private static String queryOf(List<String> names, int which, List<Slip> slips) {
    return ListedNames.disturbed(names.get(which % names.size()), slips);
  }

  @Property(seed = SEED, tries = 1_000)
  void shouldFindEveryNameAtOrAboveTheReviewThreshold(
      @ForAll @Size(min = 1, max = 40) List<@From("names") String> names,
      @ForAll("slips") List<Slip> slips) {
    Watchlist list = list(entries(names));
    for (int which = 0; which < Math.min(5, names.size()); which++) {
      String query = queryOf(names, which, slips);
      assertThat(list.search(query, ""))
          .as("seed %s, '%s' in %s", SEED, query, names)
          .isEqualTo(list.searchAll(query, ""));
    }
  }

  /** Many entries share the words of a query, so every bound must hold for all of them. */
  @Property(seed = SEED, tries = 3)
  void shouldFindEveryNameInALongList(
      @ForAll @Size(400) List<@From("names") String> names,
      @ForAll @Size(100) List<@From("slips") List<Slip>> slips) {
    Watchlist list = list(entries(names));
    for (int which = 0; which < slips.size(); which++) {
      String query = queryOf(names, which, slips.get(which));
      assertThat(list.search(query, ""))
          .as("seed %s, '%s'", SEED, query)
          .isEqualTo(list.searchAll(query, ""));
    }
  }

  @Property(seed = SEED, tries = 300)
  void shouldNotDependOnTheOrderOfTheList(
      @ForAll @Size(min = 1, max = 40) List<@From("names") String> names,
      @ForAll("slips") List<Slip> slips,
      @ForAll Random random) {
    List<WatchlistEntry> entries = new ArrayList<>(entries(names));
    Watchlist list = list(entries);
    Collections.shuffle(entries, random);
    String query = queryOf(names, 0, slips);
    assertThat(list(entries).search(query, "CN"))
        .as("seed %s, '%s' in %s", SEED, query, names)
        .isEqualTo(list.search(query, "CN"));
  }

  /** All names have the words of the query, so there are many candidates. */
  @Property(seed = SEED, tries = 50)
  void shouldNotDependOnTheNumberOfOtherEntries(
      @ForAll @Size(min = 1, max = 10) List<@From("names") String> names,
      @ForAll("slips") List<Slip> slips) {
    List<WatchlistEntry> few = entries(names);
    List<WatchlistEntry> many = new ArrayList<>(few);
    for (int i = 0; i < 300; i++) {
      many.add(entry(1_000 + i, names.get(i % names.size()) + " " + (i % 2 == 0 ? i : "Bank")));
    }
    String query = queryOf(names, 0, slips);
    List<Match> ofFew =
        list(many).search(query, "").stream().filter(m -> few.contains(m.entry())).toList();
    assertThat(ofFew)
        .as("seed %s, '%s' in %s", SEED, query, names)
        .isEqualTo(list(few).search(query, ""));
  }

  @Property(seed = SEED, tries = 1_000)
  void shouldScoreOneOnlyForEqualNormalisedNames(
      @ForAll @Size(2) List<@From("names") String> names, @ForAll("slips") List<Slip> slips) {
    String listed = names.get(0);
    for (String query : List.of(queryOf(names, 0, slips), names.get(1), " " + listed + ". ")) {
      boolean isEqual = Names.normalise(query).equals(Names.normalise(listed));
      assertThat(NameMatcher.score(query, listed).compareTo(BigDecimal.ONE) == 0)
          .as("seed %s, '%s' beside '%s'", SEED, query, listed)
          .isEqualTo(isEqual && !Names.normalise(query).isEmpty());
    }
  }

  /** Each further word that the other name lacks lowers the score: the cost has no upper limit. */
  @Property(seed = SEED, tries = 300)
  void shouldScoreEachFurtherMissingWordLower(@ForAll("names") String listed) {
    List<BigDecimal> scores = new ArrayList<>();
    StringBuilder query = new StringBuilder(listed);
    for (String more : List.of("", " Quillfeather", " Obmannsdorf", " Vixtrupp", " Jyderhoj")) {
      scores.add(NameMatcher.score(query.append(more).toString(), listed));
    }
    assertThat(scores)
        .as("seed %s, '%s'", SEED, listed)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> names() {
    return ListedNames.names();
  }

  @Provide
  Arbitrary<List<Slip>> slips() {
    return ListedNames.slips();
  }
}
