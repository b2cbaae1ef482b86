package io.tollgate.domain.screening;

import io.tollgate.domain.memo.Memo;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A watchlist compiled for search. Today two names meet if they are equal once normalised, with a
 * score of 1; for each name the best entry is worked out when the list is compiled.
 */
public final class Watchlist {
  private static final BigDecimal EQUAL = BigDecimal.ONE;

  /**
   * How many names of parties are remembered: an exporter sells to the same ones again and again.
   */
  private static final int MOST_REMEMBERED = 50_000;

  private final Map<String, List<Match>> byName = new HashMap<>();
  private final Memo<String, Optional<Match>> answers = new Memo<>(MOST_REMEMBERED, this::search);

  private Watchlist() {}

  /** Compiles the rows of watchlist.csv under a policy. */
  public static Watchlist of(List<WatchlistEntry> entries, Policy policy) {
    Watchlist compiled = new Watchlist();
    for (WatchlistEntry entry : entries) {
      Action action = policy.actionOf(entry.source());
      if (action != Action.IGNORE) {
        entry.names().forEach(name -> compiled.add(new Match(entry, name, EQUAL, action)));
      }
    }
    return compiled;
  }

  private void add(Match match) {
    matches.add(match);
    String normal = Names.normalise(match.matchedName());
    if (!normal.isEmpty()) {
      byName.computeIfAbsent(normal, n -> new ArrayList<>(1)).add(match);
    }
  }

  /**
   * The best of the entries that count. It looks through all of them, and is asked only where the
   * best of all does not count.
   */
  public Optional<Match> best(String name, Predicate<WatchlistEntry> counts) {
    String normal = Names.normalise(name);
    return matches.stream()
        .filter(match -> counts.test(match.entry()))
        .filter(match -> !normal.isEmpty() && Names.normalise(match.matchedName()).equals(normal))
        .min(Match.BEST_FIRST);
  }

  /** The best entry that a name meets. */
  public Optional<Match> best(String name) {
    return answers.of(name);
  }

  private Optional<Match> search(String name) {
    return matches(name).stream().min(Match.BEST_FIRST);
  }

  /** Every entry that a name meets, in no order. */
  public List<Match> matches(String name) {
    return byName.getOrDefault(Names.normalise(name), List.of());
  }
}
