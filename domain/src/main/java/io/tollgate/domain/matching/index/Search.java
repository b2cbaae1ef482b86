package io.tollgate.domain.matching.index;

import io.tollgate.domain.matching.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One search, and how much it looked at; for one thread. */
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

  /** Looks for a name in one of its readings. */
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

  /** What was found, in the order of the names' positions. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>(best.size());
    best.forEach((name, score) -> hits.add(new Hit(name, score)));
    return hits;
  }

  /** How many terms were asked for. */
  int terms() {
    return terms;
  }

  /** How many listed readings were looked at, by their terms alone. */
  int looked() {
    return looked;
  }

  /** How many of these were scored, and of those that meet as a whole. */
  int scored() {
    return scored;
  }
}
