package io.tollgate.domain.screening.index;

import io.tollgate.domain.screening.reading.NameReader;
import io.tollgate.domain.screening.reading.Reading;
import io.tollgate.domain.screening.score.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names, to be searched for those that score at or over a threshold.
 *
 * <p>Two readings score over {@link Scorer#MOST_WITHOUT_A_KEY} only if every key word of either is
 * met: by a word of the other that has a term in common with it, that is a slip or two from one of
 * its terms, or that is a run of words put together; or if the whole names are the same letters; or
 * if one is the other's initials. So a name that scores so high is among the names of each key word
 * of a reading. They are looked up key by key, the rarest first, until few are left; every one of
 * these is scored, whatever their number. For thresholds not over that score every name is.
 */
public final class NameIndex {
  private static final int FEW = 24;

  private final List<List<Reading>> readings = new ArrayList<>();
  private final Postings postings;

  /** Indexes names; they are known by their positions. */
  public NameIndex(List<String> names) {
    Postings.Builder builder = new Postings.Builder();
    for (int name = 0; name < names.size(); name++) {
      int number = name;
      readings.add(NameReader.read(names.get(name)));
      for (Reading reading : readings.get(name)) {
        Terms.of(reading, (term, most) -> builder.add(term, most, number));
      }
    }
    postings = builder.build();
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
        : scored(query, candidates(query, threshold), threshold);
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
      int score = best(query, readings.get(name), threshold);
      if (score >= threshold) {
        hits.add(new Hit(name, score));
      }
    }
    return hits;
  }

  private static int best(List<Reading> query, List<Reading> listed, int threshold) {
    return threshold > Scorer.MOST_WITHOUT_A_KEY
        ? Scorer.bestIfHigh(query, listed)
        : Scorer.best(query, listed);
  }

  /** The positions of the names that can score so high, in their order. */
  private int[] candidates(List<Reading> query, int threshold) {
    IntSet found = new IntSet();
    for (Reading reading : query) {
      Terms.ofWhole(reading).forEach(term -> postings.addExact(term, found));
      int[] names = withEveryKey(reading);
      found.addAll(names.length > FEW ? withFewAbsent(reading, names, threshold) : names);
    }
    return found.sorted();
  }

  private int[] withEveryKey(Reading reading) {
    List<Integer> keys = new ArrayList<>(reading.keys());
    keys.sort(Comparator.comparingInt(key -> exact(reading, key)));
    int[] left = null;
    for (int key : keys) {
      IntSet names = withWord(reading, key);
      left = left == null ? names.sorted() : names.and(left);
      if (left.length <= FEW) {
        return left;
      }
    }
    return left == null ? new int[0] : left;
  }

  /** Leaves out the names that lack so many other words that what these take is too much. */
  private int[] withFewAbsent(Reading reading, int[] names, int threshold) {
    int[] taken = new int[names.length];
    for (int word = 0; word < reading.words().size(); word++) {
      int absence = Scorer.leastAbsence(reading.words().get(word));
      if (!reading.isKey(word) && absence > 0) {
        IntSet have = withWord(reading, word);
        for (int i = 0; i < names.length; i++) {
          taken[i] += have.has(names[i]) ? 0 : absence;
        }
      }
    }
    return IntStream.range(0, names.length)
        .filter(i -> Scorer.ONE - taken[i] >= threshold)
        .map(i -> names[i])
        .toArray();
  }

  /** The names that have a word, or what it may be met by. */
  private IntSet withWord(Reading reading, int word) {
    IntSet terms = new IntSet();
    Terms.forKey(reading, word, (term, most) -> postings.addNear(term, most, terms));
    IntSet names = new IntSet();
    terms.forEach(term -> postings.addNames(term, names));
    return names;
  }

  /** How many names have a word's terms as they are. */
  private int exact(Reading reading, int key) {
    int[] names = new int[1];
    Terms.forKey(reading, key, (term, most) -> names[0] += postings.size(term));
    return names[0];
  }
}
