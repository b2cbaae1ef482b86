package io.tollgate.domain.matching;

import io.tollgate.domain.matching.index.Hit;
import io.tollgate.domain.matching.index.NameIndex;
import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.matching.score.Scorer;
import io.tollgate.domain.memo.Memo;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A watchlist compiled for search under a policy. What it answers depends on the set of its entries
 * alone, not on their order, and no limit on their number or on that of the answers is set.
 */
public final class Watchlist {
  /**
   * How many names of parties are remembered: an exporter sells to the same ones again and again.
   */
  private static final int MOST_REMEMBERED = 50_000;

  private static final int PLACES = 6;

  private final int matchThreshold;
  private final int reviewThreshold;
  private final List<Listed> names = new ArrayList<>();
  private final Map<String, List<Listed>> byNormalName = new HashMap<>();
  private final NameIndex index;
  private final Memo<Asked, Optional<Match>> answers =
      new Memo<>(MOST_REMEMBERED, asked -> findBest(asked.name(), asked.country()));

  private record Asked(String name, String country) {}

  private Watchlist(List<WatchlistEntry> entries, Policy policy) {
    this.matchThreshold = millionths(policy.matchThreshold());
    this.reviewThreshold = millionths(policy.reviewThreshold());
    for (WatchlistEntry entry : entries) {
      Action action = policy.actionOf(entry.source());
      if (action != Action.IGNORE) {
        var countries = Countries.of(entry.addresses());
        entry.names().forEach(name -> add(new Listed(entry, name, action, countries)));
      }
    }
    // Where only equal names count, there is nothing to find by likeness.
    this.index = new NameIndex(isOfEqualsOnly() ? List.of() : texts());
  }

  private static int millionths(BigDecimal score) {
    return score.movePointRight(PLACES).intValue();
  }

  /** Compiles the rows of watchlist.csv under a policy. */
  public static Watchlist of(List<WatchlistEntry> entries, Policy policy) {
    return new Watchlist(entries, policy);
  }

  private void add(Listed listed) {
    String normal = Names.normalise(listed.name());
    if (!normal.isEmpty()) {
      names.add(listed);
      byNormalName.computeIfAbsent(normal, name -> new ArrayList<>(1)).add(listed);
    }
  }

  private boolean isOfEqualsOnly() {
    return reviewThreshold >= Scorer.ONE;
  }

  private List<String> texts() {
    return names.stream().map(Listed::name).toList();
  }

  /** The best entry that a name meets. */
  public Optional<Match> best(String name) {
    return best(name, "");
  }

  /**
   * The best entry that a party's name meets.
   *
   * @param country the party's, two capital letters; blank if it is not known
   */
  public Optional<Match> best(String name, String country) {
    return answers.of(new Asked(name, country));
  }

  /**
   * The best of the matches that count. It is not remembered: it is asked only where the best of
   * all does not count.
   */
  public Optional<Match> best(String name, String country, Predicate<Match> counts) {
    return search(name, country).stream().filter(counts).findFirst();
  }

  private Optional<Match> findBest(String name, String country) {
    Collection<Match> equal = equal(name);
    // Nothing beats a name that is equal and blocks; without one, a likeness may block.
    boolean isDecided = equal.stream().anyMatch(match -> match.action() == Action.BLOCK);
    Collection<Match> found = isDecided || isOfEqualsOnly() ? equal : met(equal, name, country);
    return found.stream().min(Match.BEST_FIRST);
  }

  /**
   * Every entry that a party's name meets at or over the review threshold, each with the name of it
   * that is met best, the best entry first.
   *
   * @param country the party's, two capital letters; blank if it is not known
   */
  public List<Match> search(String name, String country) {
    return met(equal(name), name, country).stream().sorted(Match.BEST_FIRST).toList();
  }

  /** The best match of each entry: those of equal names, and those by likeness. */
  private Collection<Match> met(Collection<Match> equal, String name, String country) {
    Map<WatchlistEntry, Match> byEntry = new LinkedHashMap<>();
    equal.forEach(match -> keepBest(byEntry, match));
    if (!isOfEqualsOnly()) {
      List<Reading> query = NameReader.read(name);
      for (Hit hit : index.search(query, reviewThreshold)) {
        found(hit, query, country).ifPresent(match -> keepBest(byEntry, match));
      }
    }
    return byEntry.values();
  }

  private List<Match> equal(String name) {
    return byNormalName.getOrDefault(Names.normalise(name), List.of()).stream()
        .map(listed -> listed.scored(Scorer.ONE, matchThreshold))
        .toList();
  }

  private Optional<Match> found(Hit hit, List<Reading> query, String country) {
    Listed listed = names.get(hit.name());
    int score =
        Countries.weighed(
            hit.score(), country, listed.countries(), reviewThreshold, matchThreshold);
    if (score < reviewThreshold) {
      return Optional.empty();
    }
    // A number that differs never bars a sale by itself.
    boolean isHeld =
        score >= matchThreshold && Scorer.isOtherOfSeries(query, index.readings(hit.name()));
    return Optional.of(isHeld ? listed.held(score) : listed.scored(score, matchThreshold));
  }

  private static void keepBest(Map<WatchlistEntry, Match> byEntry, Match match) {
    byEntry.merge(match.entry(), match, (a, b) -> Match.BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /**
   * What made a match's score: what each pair of words gave or took, and the country.
   *
   * @param match an answer to the same name and country
   */
  public List<ScoreStep> explain(String name, String country, Match match) {
    if (match.score().compareTo(BigDecimal.ONE) == 0) {
      return List.of(
          new ScoreStep(Names.normalise(name), match.matchedName(), ScoreStep.Kind.SAME, 0));
    }
    List<ScoreStep> steps = new ArrayList<>(NameMatcher.explain(name, match.matchedName()));
    int score = millionths(NameMatcher.score(name, match.matchedName()));
    int weighed = millionths(match.score());
    if (weighed != score) {
      String listed = String.join(" ", Countries.of(match.entry().addresses()));
      steps.add(new ScoreStep(country, listed, ScoreStep.Kind.COUNTRY, score - weighed));
    }
    return steps;
  }

  /** The score from which a name is taken to be an entry's. */
  public BigDecimal matchThreshold() {
    return NameMatcher.decimal(matchThreshold);
  }

  /** The score from which a person has to look. */
  public BigDecimal reviewThreshold() {
    return NameMatcher.decimal(reviewThreshold);
  }

  /** How many names it can meet. */
  public int size() {
    return names.size();
  }

  /**
   * The same as {@link #search}, worked out name by name without the index: what the index is
   * checked against.
   */
  List<Match> searchAll(String name, String country) {
    Map<WatchlistEntry, Match> byEntry = new LinkedHashMap<>();
    equal(name).forEach(match -> keepBest(byEntry, match));
    List<Reading> query = NameReader.read(name);
    for (Hit hit : index.searchAll(query, reviewThreshold)) {
      found(hit, query, country).ifPresent(match -> keepBest(byEntry, match));
    }
    return byEntry.values().stream().sorted(Match.BEST_FIRST).toList();
  }
}
