package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.Scorer;
import java.util.ArrayList;
import java.util.List;

/**
 * Names, to be searched for those that score at or over a threshold.
 *
 * <p>Two words meet only if they have a term in common, or a term of one is a slip or two from one
 * of the other's; a term is a form of a word, or a run of words put together. So what no term meets
 * is missing, and takes what {@link Scorer#absence} says at least. The readings that have a term of
 * each demanded word are found by their terms, the rarest word first; the sum of what is missing on
 * both sides is a bound for the score of each, and those that it leaves are scored. Whole names
 * that meet (the same letters, or initials) are found by terms of their own. No limit is set on how
 * many are looked at. For thresholds not over {@link Scorer#MOST_WITHOUT_A_KEY} every name is.
 */
public final class NameIndex {
  private final List<List<Reading>> names = new ArrayList<>();
  private final List<ListedReading> readings = new ArrayList<>();
  private final Postings postings;

  /** Indexes names; they are known by their positions. */
  public NameIndex(List<String> texts) {
    Postings.Builder builder = new Postings.Builder();
    for (int name = 0; name < texts.size(); name++) {
      names.add(NameReader.read(texts.get(name)));
      for (Reading reading : names.get(name)) {
        add(name, reading, builder);
      }
    }
    postings = builder.build();
  }

  private void add(int name, Reading reading, Postings.Builder builder) {
    int number = readings.size();
    List<ListedReading.Entry> entries = new ArrayList<>();
    Terms.of(
        reading,
        (term, slips, words) ->
            entries.add(new ListedReading.Entry(builder.add(term, slips, number), words)));
    Terms.ofListedWhole(reading).forEach(term -> builder.add(term, 0, number));
    readings.add(new ListedReading(name, new Outline(reading), entries));
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /** The ways to read a name of it. */
  public List<Reading> readings(int name) {
    return names.get(name);
  }

  /**
   * Every name that scores at or over a threshold, in the order of their positions.
   *
   * @param threshold in millionths
   */
  public List<Hit> search(List<Reading> query, int threshold) {
    if (threshold <= Scorer.MOST_WITHOUT_A_KEY) {
      return searchAll(query, threshold);
    }
    return ask(query, threshold).hits();
  }

  /** Searches by the index; for thresholds over {@link Scorer#MOST_WITHOUT_A_KEY}. */
  Search ask(List<Reading> query, int threshold) {
    Search search = new Search(readings, postings, threshold);
    query.forEach(search::ask);
    return search;
  }

  /** The same without the index and without a bound, name by name. */
  public List<Hit> searchAll(List<Reading> query, int threshold) {
    List<Hit> hits = new ArrayList<>();
    for (int name = 0; name < names.size(); name++) {
      int score = Scorer.best(query, names.get(name));
      if (score >= threshold) {
        hits.add(new Hit(name, score));
      }
    }
    return hits;
  }
}
