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
 * A watchlist compiled for search under a policy. The answers depend on the set of entries, not on
 * their order. Neither the entries nor the answers have a limit in number.
 */
public final class Watchlist {
  /** The most party names cached: an exporter sells to the same parties again and again. */
  private static final int MOST_CACHED = 50_000;

  private static final int PLACES = 6;

  private final int matchThreshold;
  private final int reviewThreshold;
  private final List<Listed> names = new ArrayList<>();
  private final Map<String, List<Listed>> byNormalName = new HashMap<>();
  private final NameIndex index;
  private final Memo<Query, Answer> answers =
      new Memo<>(MOST_CACHED, query -> answer(query.name(), query.country()));

  private record Query(String name, String country) {}

  private record Answer(Optional<Match> best, boolean isCut) {}

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
    // If only equal names count, the index is not used.
    this.index = new NameIndex(allowsEqualNamesOnly() ? List.of() : texts());
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

  private boolean allowsEqualNamesOnly() {
    return reviewThreshold >= Scorer.ONE;
  }

  private List<String> texts() {
    return names.stream().map(Listed::name).toList();
  }

  /** The best match of a name. */
  public Optional<Match> best(String name) {
    return best(name, "");
  }

  /**
   * The best match of a party's name.
   *
   * @param country the party's country, two capital letters; blank if unknown
   */
  public Optional<Match> best(String name, String country) {
    return answers.of(new Query(name, country)).best();
  }

  /**
   * Whether a name is longer than what is compared, so that "no match" says nothing about it.
   * Always false if the policy accepts equal names only.
   */
  public boolean isTooLong(String name, String country) {
    return answers.of(new Query(name, country)).isCut();
  }

  /**
   * The best match that fulfils a condition. Not cached: callers need it only if the overall best
   * match does not fulfil the condition.
   */
  public Optional<Match> best(String name, String country, Predicate<Match> counts) {
    return search(name, country).stream().filter(counts).findFirst();
  }

  private Answer answer(String name, String country) {
    Collection<Match> equal = equal(name);
    // Nothing beats an equal name that blocks. Without one, a similar name may block.
    boolean isDecided = equal.stream().anyMatch(match -> match.action() == Action.BLOCK);
    if (isDecided || allowsEqualNamesOnly()) {
      return new Answer(equal.stream().min(Match.BEST_FIRST), false);
    }
    NameReader.Result read = NameReader.readAll(name);
    Collection<Match> found = bestOfEachEntry(equal, read.readings(), country);
    return new Answer(found.stream().min(Match.BEST_FIRST), read.isCut());
  }

  /**
   * Every entry that matches a party's name at or above the review threshold, each with its best
   * matching name; the best match first.
   *
   * @param country the party's country, two capital letters; blank if unknown
   */
  public List<Match> search(String name, String country) {
    List<Reading> query = allowsEqualNamesOnly() ? List.of() : NameReader.read(name);
    return bestOfEachEntry(equal(name), query, country).stream().sorted(Match.BEST_FIRST).toList();
  }

  /** The best match of each entry, from equal and similar names. */
  private Collection<Match> bestOfEachEntry(
      Collection<Match> equal, List<Reading> query, String country) {
    Map<WatchlistEntry, Match> byEntry = new LinkedHashMap<>();
    equal.forEach(match -> keepBest(byEntry, match));
    if (!query.isEmpty()) {
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
        Countries.adjusted(
            hit.score(), country, listed.countries(), reviewThreshold, matchThreshold);
    if (score < reviewThreshold) {
      return Optional.empty();
    }
    // A different series number alone never blocks a sale.
    boolean isHeld =
        score >= matchThreshold && Scorer.isOtherOfSeries(query, index.readings(hit.name()));
    return Optional.of(isHeld ? listed.held(score) : listed.scored(score, matchThreshold));
  }

  private static void keepBest(Map<WatchlistEntry, Match> byEntry, Match match) {
    byEntry.merge(match.entry(), match, (a, b) -> Match.BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /**
   * The steps that make up a match's score: the cost of each pair of words, and of the country.
   *
   * @param match a match found for the same name and country
   */
  public List<ScoreStep> explain(String name, String country, Match match) {
    if (match.score().compareTo(BigDecimal.ONE) == 0) {
      return List.of(
          new ScoreStep(Names.normalise(name), match.matchedName(), ScoreStep.Kind.SAME, 0));
    }
    List<ScoreStep> steps = new ArrayList<>(NameMatcher.explain(name, match.matchedName()));
    int score = millionths(NameMatcher.score(name, match.matchedName()));
    int adjusted = millionths(match.score());
    if (adjusted != score) {
      String listed = String.join(" ", Countries.of(match.entry().addresses()));
      steps.add(new ScoreStep(country, listed, ScoreStep.Kind.COUNTRY, score - adjusted));
    }
    return steps;
  }

  /** The lowest score at which a name counts as the entry's name. */
  public BigDecimal matchThreshold() {
    return NameMatcher.decimal(matchThreshold);
  }

  /** The lowest score at which a person reviews the match. */
  public BigDecimal reviewThreshold() {
    return NameMatcher.decimal(reviewThreshold);
  }

  /** The number of names that can match. */
  public int size() {
    return names.size();
  }

  /**
   * The same as {@link #search}, but name by name without the index. Tests compare the index with
   * it.
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
