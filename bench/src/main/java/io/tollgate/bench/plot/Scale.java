package io.tollgate.bench.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values stand on an axis that begins at 0.
 *
 * @param step between two ticks
 * @param ticks how many ticks there are after 0
 */
record Scale(double step, int ticks) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final int MOST_TICKS = 6;
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

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

  /** Which share of the axis a value takes, 0 to 1. */
  double share(double value) {
    return value / (step * ticks);
  }

  /** A number in as few signs as tell it. */
  static String label(double value) {
    if (value >= MILLION) {
      return trimmed(value / MILLION) + " M";
    }
    return value >= THOUSAND * 10 ? trimmed(value / THOUSAND) + " k" : trimmed(value);
  }

  private static String trimmed(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
