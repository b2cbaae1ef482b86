package io.tollgate.domain.matching.score;

import io.tollgate.domain.matching.reading.Reading;
import io.tollgate.domain.matching.reading.Reading.FormAgreement;
import io.tollgate.domain.matching.reading.Token;
import io.tollgate.domain.matching.score.Comparison.Met;
import io.tollgate.domain.matching.score.ScoreStep.Kind;
import io.tollgate.domain.matching.words.WordClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores two readings of names: 1 minus the cost of each difference. An unmatched key word lowers
 * the score to {@link #MOST_WITHOUT_A_KEY} or less; an unmatched number costs much more. The score
 * depends on the two names only, not on a list.
 */
public final class Scorer {
  /**
   * A score of 1, in millionths. It is reserved for equal names; no pair of readings reaches it.
   */
  public static final int ONE = 1_000_000;

  /** The highest score of two readings with an unmatched key word, in millionths. */
  public static final int MOST_WITHOUT_A_KEY = 830_000;

  /** The fewest initials that stand for a name; fewer match by chance. */
  public static final int FEWEST_INITIALS = 4;

  /** The lowest cost of an unmatched key word, in millionths. */
  public static final int KEY_ABSENT = 180_000;

  private static final int NOT_AS_WRITTEN = 1_000;
  private static final int FORM_ONE_SIDED = 4_000;
  private static final int FORM_DIFFERS = 12_000;
  private static final int OTHER_ORDER = 6_000;
  private static final int BRACKETED_PLACE = 35_000;
  private static final int PLACES_DIFFER = 80_000;
  private static final int OTHER_OF_SERIES = 45_000;
  private static final int INITIALS = 40_000;

  private final Reading a;
  private final Reading b;
  private final Comparison comparison;
  private final List<ScoreStep> steps;
  private int taken;
  private int placesA;
  private int placesB;
  private int seriesA;
  private int seriesB;
  private boolean isAnyMissing;

  private Scorer(Reading a, Reading b, List<ScoreStep> steps) {
    this.a = a;
    this.b = b;
    this.steps = steps;
    this.comparison = Comparison.of(a, b);
  }

  /** The score in millionths, above 0 and below {@link #ONE}. */
  public static int score(Reading query, Reading listed) {
    return new Scorer(query, listed, null).score();
  }

  /** The best score of all pairs of readings, in millionths; 0 if a name has no reading. */
  public static int best(List<Reading> query, List<Reading> listed) {
    int best = 0;
    for (Reading one : query) {
      for (Reading other : listed) {
        best = Math.max(best, score(one, other));
      }
    }
    return best;
  }

  /**
   * The cost of an unmatched word, independent of all other words; 0 for a series number, because
   * series numbers are compared together.
   *
   * @param isKey whether it is a key word of its name
   */
  public static int absence(Token word, boolean isKey) {
    if (word.kind() == WordClass.SERIES) {
      return 0;
    }
    boolean isAside = word.bracketed() && word.kind() == WordClass.PLACE;
    int cost = isAside ? BRACKETED_PLACE : word.absence();
    return isKey ? Math.max(cost, KEY_ABSENT) : cost;
  }

  /**
   * The highest possible score of two readings with unmatched words, in millionths.
   *
   * @param absent the sum of {@link #absence} over the unmatched words of both
   * @param placesDiffer whether each has an unmatched place
   */
  public static int most(Reading a, Reading b, int absent, boolean placesDiffer) {
    int taken = NOT_AS_WRITTEN + a.penalty() + b.penalty() + absent;
    return curve(taken + (placesDiffer ? PLACES_DIFFER : 0));
  }

  /** The steps of the score of the best pair of readings. */
  public static List<ScoreStep> explainBest(List<Reading> query, List<Reading> listed) {
    List<ScoreStep> steps = List.of();
    int best = 0;
    for (Reading one : query) {
      for (Reading other : listed) {
        int score = score(one, other);
        if (score > best) {
          best = score;
          steps = explain(one, other);
        }
      }
    }
    return steps;
  }

  /** Whether the best pair of readings differs in a series number. */
  public static boolean isOtherOfSeries(List<Reading> query, List<Reading> listed) {
    return listed.stream()
            .flatMap(reading -> reading.words().stream())
            .anyMatch(word -> word.kind() == WordClass.SERIES)
        && explainBest(query, listed).stream().anyMatch(step -> step.kind() == Kind.SERIES);
  }

  /** The steps of the score, each with its cost. */
  public static List<ScoreStep> explain(Reading query, Reading listed) {
    List<ScoreStep> steps = new ArrayList<>();
    var unused = new Scorer(query, listed, steps).score();
    return List.copyOf(steps);
  }

  private int score() {
    take("", "", Kind.SPELLING, NOT_AS_WRITTEN);
    take(a.note().name(), b.note().name(), Kind.READING, a.penalty() + b.penalty());
    if (areInitials(a, b) || areInitials(b, a)) {
      take(text(a, 0, a.words().size()), text(b, 0, b.words().size()), Kind.INITIALS, INITIALS);
    } else {
      takeWords();
    }
    takeForms();
    return curve(taken);
  }

  /** Below one half, the score falls more and more slowly and never reaches 0. */
  private static int curve(int taken) {
    int half = ONE / 2;
    return taken <= half ? ONE - taken : (int) Math.max(1, (long) half * half / taken);
  }

  private static boolean areInitials(Reading one, Reading many) {
    return one.words().size() == 1
        && many.words().size() >= FEWEST_INITIALS
        && !one.words().get(0).isKnown()
        && one.words().get(0).text().length() >= FEWEST_INITIALS
        && many.initials().equals(one.words().get(0).text());
  }

  private void takeWords() {
    for (Met met : comparison.met()) {
      String query = text(a, met.fromA(), met.lengthA());
      String listed = text(b, met.fromB(), met.lengthB());
      take(query, listed, met.kind(), met.cost());
    }
    takeAbsent();
    take("", "", Kind.NO_EVIDENCE, Evidence.of(a, b, comparison).lack(isAnyMissing));
    takeOrder();
  }

  private void takeAbsent() {
    for (int i = 0; i < a.words().size(); i++) {
      if (!comparison.isMetA(i)) {
        absent(a.words().get(i), a.isKey(i), true);
      }
    }
    for (int j = 0; j < b.words().size(); j++) {
      if (!comparison.isMetB(j)) {
        absent(b.words().get(j), b.isKey(j), false);
      }
    }
    if (placesA > 0 && placesB > 0) {
      take("", "", Kind.PLACES_DIFFER, PLACES_DIFFER);
    }
    takeSeries();
  }

  private void absent(Token word, boolean isKey, boolean isOfQuery) {
    if (word.kind() == WordClass.SERIES) {
      seriesA += isOfQuery ? 1 : 0;
      seriesB += isOfQuery ? 0 : 1;
      return;
    }
    if (word.kind().isPlace()) {
      placesA += isOfQuery ? 1 : 0;
      placesB += isOfQuery ? 0 : 1;
    }
    int cost = absence(word, isKey);
    isAnyMissing |= cost > WordClass.REGION.absence();
    if (cost > 0) {
      take(isOfQuery ? word.text() : "", isOfQuery ? "" : word.text(), Kind.MISSING, cost);
    }
  }

  private void takeSeries() {
    if (seriesA > 0 && seriesB > 0) {
      take("", "", Kind.SERIES, OTHER_OF_SERIES);
    } else if (seriesA + seriesB > 0) {
      take("", "", Kind.SERIES, WordClass.SERIES.absence() * (seriesA + seriesB));
    }
  }

  private void takeOrder() {
    List<Met> met = comparison.met();
    for (Met one : met) {
      for (Met other : met) {
        if (one.fromA() < other.fromA() && one.fromB() > other.fromB()) {
          take("", "", Kind.ORDER, OTHER_ORDER);
          return;
        }
      }
    }
  }

  private void takeForms() {
    FormAgreement forms = a.formsBeside(b);
    if (forms != FormAgreement.SAME) {
      take(
          steps == null ? "" : String.join(" ", a.forms()),
          steps == null ? "" : String.join(" ", b.forms()),
          Kind.FORM,
          forms == FormAgreement.ONE_SIDED ? FORM_ONE_SIDED : FORM_DIFFERS);
    }
  }

  private void take(String query, String listed, Kind kind, int cost) {
    taken += cost;
    if (steps != null && (cost > 0 || (!query.isEmpty() && kind != Kind.READING))) {
      steps.add(new ScoreStep(query, listed, kind, cost));
    }
  }

  private String text(Reading of, int from, int length) {
    if (steps == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Token word : of.words().subList(from, from + length)) {
      text.append(text.length() > 0 ? " " : "").append(word.text());
      if (!word.han().isEmpty() && Character.isIdeographic(word.han().codePointAt(0))) {
        text.append(" (").append(word.han()).append(')');
      }
    }
    return text.toString();
  }
}
