package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One search, with counters of its work. Not thread-safe. */
final class Search {
  private final List<ListedReading> readings;
  private final Postings postings;
  private final int threshold;
  private final long[] bits;
  private final Map<Integer, Integer> best = new TreeMap<>();
  private int terms;
  private int looked;
  private int scored;

  Search(List<ListedReading> readings, Postings postings, int threshold) {
    this.readings = readings;
    this.postings = postings;
    this.threshold = threshold;
    this.bits = new long[(readings.size() >> 6) + 1];
  }

  /** Searches for one reading of a name. */
  void ask(Reading reading) {
    Question question = new Question(reading, postings);
    terms += question.terms();
    for (String whole : Terms.ofWhole(reading)) {
      for (int listed : postings.readings(whole)) {
        score(question, readings.get(listed));
      }
    }
    for (int number : question.candidates(bits, readings.size())) {
      ListedReading listed = readings.get(number);
      looked++;
      if (question.canReach(threshold, listed)) {
        score(question, listed);
      }
    }
  }

  private void score(Question question, ListedReading listed) {
    scored++;
    int score = question.score(listed);
    if (score >= threshold) {
      best.merge(listed.name(), score, Math::max);
    }
  }

  /** The names found, in the order of positions. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>(best.size());
    best.forEach((name, score) -> hits.add(new Hit(name, score)));
    return hits;
  }

  /** The number of terms searched for. */
  int terms() {
    return terms;
  }

  /** The number of listed readings checked by their terms only. */
  int looked() {
    return looked;
  }

  /** The number of listed readings scored, including whole-name matches. */
  int scored() {
    return scored;
  }
}
