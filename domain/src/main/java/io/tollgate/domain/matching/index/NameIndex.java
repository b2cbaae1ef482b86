package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.score.Scorer;
import java.util.ArrayList;
import java.util.List;

/**
 * An index of names, to search for those that score at or above a threshold.
 *
 * <p>Two words match only if they have a term in common, or if a term of one is at most two slips
 * from a term of the other. A term is a form of a word, or a run of joined words. Therefore a word
 * without a matching term is missing, and costs at least {@link Scorer#absence}. A search finds the
 * readings that have a term of each demanded word, the rarest word first. The sum of the missing
 * words on both sides limits the score of a reading; the search scores only the readings that can
 * reach the threshold. Whole-name matches (the same letters, or initials) have terms of their own.
 * The number of candidates has no limit. For thresholds up to {@link Scorer#MOST_WITHOUT_A_KEY} a
 * search scores every name.
 */
public final class NameIndex {
  private final List<List<Reading>> names = new ArrayList<>();
  private final List<ListedReading> readings = new ArrayList<>();
  private final Postings postings;

  /** Indexes names; the position of a name identifies it. */
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

  /** The number of names. */
  public int size() {
    return names.size();
  }

  /** The readings of a name. */
  public List<Reading> readings(int name) {
    return names.get(name);
  }

  /**
   * Every name that scores at or above a threshold, in the order of positions.
   *
   * @param threshold in millionths
   */
  public List<Hit> search(List<Reading> query, int threshold) {
    if (threshold <= Scorer.MOST_WITHOUT_A_KEY) {
      return searchAll(query, threshold);
    }
    return ask(query, threshold).hits();
  }

  /** Searches with the index; only for thresholds above {@link Scorer#MOST_WITHOUT_A_KEY}. */
  Search ask(List<Reading> query, int threshold) {
    Search search = new Search(readings, postings, threshold);
    query.forEach(search::ask);
    return search;
  }

  /** The same as {@link #search}, but scores every name, without the index. */
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
