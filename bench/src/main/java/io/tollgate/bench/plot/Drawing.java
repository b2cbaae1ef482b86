package io.tollgate.bench.plot;

import io.tollgate.bench.plot.Svg.Anchor;
import io.tollgate.bench.report.Chart;
import java.util.List;

/** Draws series as bars or lines, with axes that begin at 0, labels and a legend. */
final class Drawing {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 90;
  private static final int RIGHT = WIDTH - 24;
  private static final int TOP = 72;
  private static final int BOTTOM = HEIGHT - 64;
  private static final int TITLE_SIZE = 16;
  private static final String GRID = "#d0d7de";
  private static final String AXIS = "#57606a";

  /** Colours that colour-blind readers can distinguish (Okabe and Ito). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

  private final Svg svg = new Svg(WIDTH, HEIGHT);
  private final List<Series> series;
  private final Scale y;

  private Drawing(List<Series> series) {
    this.series = series;
    this.y =
        Scale.reaching(
            series.stream()
                .flatMap(one -> one.values().values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
  }

  /** Draws series as SVG. */
  static String of(String title, Chart chart, List<Series> series) {
    if (series.isEmpty()) {
      throw new IllegalArgumentException(
          "no row of the result has a number in the fields " + chart.y() + "; check --y");
    }
    Drawing drawing = new Drawing(series);
    drawing.frame(title, chart);
    if (chart.kind() == Chart.Kind.BAR) {
      drawing.bars();
    } else {
      drawing.lines();
    }
    return drawing.svg.toString();
  }

  private void frame(String title, Chart chart) {
    svg.text(LEFT, 28, Anchor.START, TITLE_SIZE, title);
    for (double tick : y.values()) {
      svg.line(LEFT, high(tick), RIGHT, high(tick), GRID, 1);
      svg.text(LEFT - 8, high(tick) + 4, Anchor.END, Scale.label(tick));
    }
    svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, AXIS, 1);
    svg.line(LEFT, TOP, LEFT, BOTTOM, AXIS, 1);
    svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 16, Anchor.MIDDLE, chart.xLabel());
    svg.upright(24, (TOP + BOTTOM) / 2.0, chart.yLabel());
    if (series.size() > 1) {
      legend();
    }
  }

  private void legend() {
    double step = (RIGHT - LEFT) / (double) series.size();
    for (int i = 0; i < series.size(); i++) {
      double x = LEFT + i * step;
      svg.bar(x, 46, 12, 12, colour(i), series.get(i).name());
      svg.text(x + 18, 56, Anchor.START, series.get(i).name());
    }
  }

  private void bars() {
    List<String> names =
        series.stream().flatMap(one -> one.values().keySet().stream()).distinct().toList();
    double slot = (RIGHT - LEFT) / (double) names.size();
    double wide = slot * 0.8 / series.size();
    for (int n = 0; n < names.size(); n++) {
      double start = LEFT + n * slot + slot * 0.1;
      svg.text(LEFT + (n + 0.5) * slot, BOTTOM + 20, Anchor.MIDDLE, shortened(names.get(n)));
      for (int i = 0; i < series.size(); i++) {
        Double value = series.get(i).values().get(names.get(n));
        if (value != null) {
          bar(start + i * wide, wide, value, i);
        }
      }
    }
  }

  /** The last part of a Java name as JMH writes it: the whole name would be too long. */
  private static String shortened(String name) {
    return name.matches("[\\w$]+(\\.[\\w$]+)*\\.[A-Za-z]\\w*")
        ? name.substring(name.lastIndexOf('.') + 1)
        : name;
  }

  private void bar(double x, double wide, double value, int i) {
    String label = Scale.label(value);
    svg.bar(x, high(value), wide - 2, BOTTOM - high(value), colour(i), label);
    svg.text(x + wide / 2 - 1, high(value) - 4, Anchor.MIDDLE, label);
  }

  private void lines() {
    List<Double> all =
        series.stream()
            .flatMap(one -> one.values().keySet().stream())
            .map(Double::valueOf)
            .distinct()
            .toList();
    Scale x = Scale.reaching(all.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    x.values()
        .forEach(tick -> svg.text(wide(x, tick), BOTTOM + 20, Anchor.MIDDLE, Scale.label(tick)));
    for (int i = 0; i < series.size(); i++) {
      line(x, i);
    }
  }

  private void line(Scale x, int i) {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    List<String> inOrder =
        series.get(i).values().keySet().stream()
            .sorted((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
            .toList();
    for (String at : inOrder) {
      double value = series.get(i).values().get(at);
      double toX = wide(x, Double.parseDouble(at));
      if (!Double.isNaN(lastX)) {
        svg.line(lastX, lastY, toX, high(value), colour(i), 2);
      }
      svg.dot(toX, high(value), colour(i), Scale.label(value));
      lastX = toX;
      lastY = high(value);
    }
  }

  private double high(double value) {
    return BOTTOM - y.share(value) * (BOTTOM - TOP);
  }

  private static double wide(Scale x, double value) {
    return LEFT + x.share(value) * (RIGHT - LEFT);
  }

  private static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }
}
