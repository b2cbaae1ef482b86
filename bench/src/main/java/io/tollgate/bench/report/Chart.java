package io.tollgate.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The best chart for the rows of a result.
 *
 * @param kind bars if the values along x are names, lines if they are numbers
 * @param x the field along the x axis
 * @param xLabel the label of the x axis, with the unit
 * @param y the fields to draw, each as a series
 * @param yLabel the label of the y axis, with the unit
 * @param by a field that divides the rows into series; blank if none
 */
public record Chart(
    @JsonProperty("kind") Kind kind,
    @JsonProperty("x") String x,
    @JsonProperty("x_label") String xLabel,
    @JsonProperty("y") List<String> y,
    @JsonProperty("y_label") String yLabel,
    @JsonProperty("by") String by) {

  /** The kind of chart. */
  public enum Kind {
    BAR,
    LINE
  }

  public Chart {
    y = List.copyOf(y);
  }
}
