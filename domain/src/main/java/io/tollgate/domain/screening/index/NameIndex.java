package io.tollgate.domain.screening.index;

import io.tollgate.domain.screening.reading.NameReader;
import io.tollgate.domain.screening.reading.Reading;
import io.tollgate.domain.screening.score.Scorer;
import io.tollgate.domain.screening.words.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names, to be searched for those that score at or over a threshold.
 *
 * <p>Two readings score over {@link Scorer#MOST_WITHOUT_A_KEY} only if every key word of either is
 * met: by a word of the other that has a term in common with it, that is up to two slips from one of
 * its terms, or that is a run of words put together; or if the whole names are the same letters; or
 * if one is the other's initials. So it is enough to look up one key word of each reading of the
 * query, and the one with the fewest names is taken. Every name found is scored, whatever their
 * number. For thresholds not over that score every name is.
 */
public final class NameIndex {
  private final List<List<Reading>> readings = new ArrayList<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final List<String> termTexts = new ArrayList<>();
  private final int[][] namesByTerm;
  private final Deletions deletions;

  /** Indexes names; they are known by their positions. */
  public NameIndex(List<String> names) {
    List<int[]> postings = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int name = 0; name < names.size(); name++) {
      readings.add(NameReader.read(names.get(name)));
      for (Reading reading : readings.get(name)) {
        for (String term : Terms.of(reading)) {
          add(term, name, postings, sizes);
        }
      }
    }
    namesByTerm = new int[postings.size()][];
    for (int term = 0; term < namesByTerm.length; term++) {
      namesByTerm[term] = Arrays.copyOf(postings.get(term), sizes.get(term));
    }
    deletions = new Deletions(termTexts);
  }

  private void add(String term, int name, List<int[]> postings, List<Integer> sizes) {
    Integer known = terms.get(term);
    if (known == null) {
      terms.put(term, postings.size());
      termTexts.add(term);
      postings.add(new int[] {name});
      sizes.add(1);
      return;
    }
    int[] names = postings.get(known);
    int size = sizes.get(known);
    if (names[size - 1] != name) {
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        postings.set(known, names);
      }
      names[size] = name;
      sizes.set(known, size + 1);
    }
  }

  /** How many names there are. */
  public int size() {
    return readings.size();
  }

  /** The ways to read a name of it. */
  public List<Reading> readings(int name) {
    return readings.get(name);
  }

  /**
   * Every name that scores at or over a threshold.
   *
   * @param threshold in millionths
   */
  public List<Hit> search(List<Reading> query, int threshold) {
    return threshold <= Scorer.MOST_WITHOUT_A_KEY
        ? searchAll(query, threshold)
        : scored(query, candidates(query), threshold);
  }

  /** The same without the index, name by name. */
  public List<Hit> searchAll(List<Reading> query, int threshold) {
    int[] all = new int[readings.size()];
    Arrays.setAll(all, name -> name);
    return scored(query, all, threshold);
  }

  private List<Hit> scored(List<Reading> query, int[] names, int threshold) {
    List<Hit> hits = new ArrayList<>();
    for (int name : names) {
      int score = Scorer.best(query, readings.get(name));
      if (score >= threshold) {
        hits.add(new Hit(name, score));
      }
    }
    return hits;
  }

  /** The positions of the names that can score high, in their order. */
  private int[] candidates(List<Reading> query) {
    IntSet found = new IntSet();
    for (Reading reading : query) {
      Terms.whole(reading).forEach(term -> addExact(term, found));
      Terms.initials(reading).forEach(term -> addExact(term, found));
      addByRarestKey(reading, found);
    }
    return found.sorted();
  }

  private void addExact(String term, IntSet found) {
    Integer number = terms.get(term);
    if (number != null) {
      found.addAll(namesByTerm[number]);
    }
  }

  private void addByRarestKey(Reading reading, IntSet found) {
    Set<String> rarest = null;
    int fewest = Integer.MAX_VALUE;
    for (int key : reading.keys()) {
      Set<String> keyTerms = Terms.forKey(reading, key);
      int names = keyTerms.stream().mapToInt(this::namesOf).sum();
      if (names < fewest) {
        fewest = names;
        rarest = keyTerms;
      }
    }
    if (rarest != null) {
      rarest.forEach(term -> addNear(term, found));
    }
  }

  private int namesOf(String term) {
    Integer number = terms.get(term);
    return number == null ? 0 : namesByTerm[number].length;
  }

  private void addNear(String term, IntSet found) {
    addExact(term, found);
    IntSet seen = new IntSet();
    deletions.near(
        term,
        number -> {
          if (seen.add(number) && Slips.cost(term, termTexts.get(number)) != Slips.TOO_FAR) {
            found.addAll(namesByTerm[number]);
          }
        });
  }
}
