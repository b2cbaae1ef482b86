package io.tollgate.bench.plot;

import io.tollgate.bench.report.Chart;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws series as bars or lines over axes that begin at 0. */
final class Drawing {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 840;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
  private static final double LARGE = 100;

  /** Colours that colour-blind readers can tell apart (Okabe and Ito). */
  private static final Color[] COLOURS = {
    new Color(0x0072b2),
    new Color(0xd55e00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0xe69f00),
    new Color(0x56b4e9)
  };

  private Drawing() {}

  /**
   * Draws some series as a PNG of 1440 x 840 pixels.
   *
   * @throws IllegalArgumentException if there is no series
   */
  static byte[] of(String title, Chart chart, List<Series> series) throws IOException {
    if (series.isEmpty()) {
      throw new IllegalArgumentException(
          "no row of the result has a number in the fields " + chart.y() + "; check --y");
    }
    return BitmapEncoder.getBitmapBytes(
        chart.kind() == Chart.Kind.BAR ? bars(title, chart, series) : lines(title, chart, series),
        BitmapFormat.PNG);
  }

  private static CategoryChart bars(String title, Chart chart, List<Series> series) {
    CategoryChart drawn =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(chart.xLabel())
            .yAxisTitle(chart.yLabel())
            .build();
    style(drawn.getStyler(), series);
    drawn.getStyler().setLabelsVisible(true);
    drawn.getStyler().setLabelsFont(FONT);
    List<String> names =
        series.stream().flatMap(one -> one.values().keySet().stream()).distinct().toList();
    for (Series one : series) {
      drawn.addSeries(
          one.name(),
          names.stream().map(Drawing::shortened).toList(),
          names.stream().map(one.values()::get).toList());
    }
    return drawn;
  }

  private static XYChart lines(String title, Chart chart, List<Series> series) {
    XYChart drawn =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(chart.xLabel())
            .yAxisTitle(chart.yLabel())
            .build();
    style(drawn.getStyler(), series);
    drawn.getStyler().setXAxisMin(0.0);
    for (Series one : series) {
      List<String> inOrder =
          one.values().keySet().stream()
              .sorted(Comparator.comparingDouble(Double::parseDouble))
              .toList();
      drawn.addSeries(
          one.name(),
          inOrder.stream().map(Double::valueOf).toList(),
          inOrder.stream().map(one.values()::get).toList());
    }
    return drawn;
  }

  private static void style(AxesChartStyler styler, List<Series> series) {
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendVisible(series.size() > 1);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setDecimalPattern(areLarge(series) ? "#,##0" : "#,##0.##");
    styler.setYAxisMin(0.0);
    styler.setBaseFont(FONT);
    styler.setChartTitleFont(FONT.deriveFont(Font.BOLD, FONT.getSize() * 1.25f));
    styler.setAxisTitleFont(FONT);
    styler.setAxisTickLabelsFont(FONT);
    styler.setLegendFont(FONT);
  }

  private static boolean areLarge(List<Series> series) {
    return series.stream()
        .flatMap(one -> one.values().values().stream())
        .anyMatch(value -> value >= LARGE);
  }

  /** The last part of a Java name, as JMH writes it: the whole name does not fit. */
  private static String shortened(String name) {
    return name.matches("[\\w$]+(\\.[\\w$]+)*\\.[A-Za-z]\\w*")
        ? name.substring(name.lastIndexOf('.') + 1)
        : name;
  }
}
