package io.tollgate.bench.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The positions of values on an axis that begins at 0.
 *
 * @param step the distance of two ticks
 * @param ticks the number of ticks after 0
 */
record Scale(double step, int ticks) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final int MOST_TICKS = 6;
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;
  private static final double HUNDRED = 1e2;
  private static final double TEN = 1e1;

  /** A scale with round ticks that reaches a value. */
  static Scale reaching(double highest) {
    double top = highest > 0 ? highest : 1;
    double power = Math.pow(10, Math.floor(Math.log10(top / MOST_TICKS)));
    for (double round : ROUND) {
      double step = round * power;
      if (step * MOST_TICKS >= top) {
        return new Scale(step, (int) Math.ceil(top / step));
      }
    }
    throw new IllegalStateException("no scale reaches " + highest);
  }

  /** The ticks, from 0. */
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i <= ticks; i++) {
      values.add(i * step);
    }
    return values;
  }

  /** The position of a value on the axis, from 0 to 1. */
  double share(double value) {
    return value / (step * ticks);
  }

  /** A short label of a number. */
  static String label(double value) {
    if (value >= MILLION) {
      return trimmed(value / MILLION) + " M";
    }
    return value >= THOUSAND * TEN ? trimmed(value / THOUSAND) + " k" : trimmed(value);
  }

  /** A number with three digits, or all digits of a whole number. */
  private static String trimmed(double value) {
    int places = value >= HUNDRED ? 0 : value >= TEN ? 1 : 2;
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return places == 0 ? text : text.replaceAll("\\.?0+$", "");
  }
}
