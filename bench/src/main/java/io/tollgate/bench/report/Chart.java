package io.tollgate.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How the rows of a result are best drawn.
 *
 * @param kind bars where the values along x are names, lines where they are amounts
 * @param x the field along the x axis
 * @param xLabel what it says under that axis, with the unit
 * @param y the fields to draw, each a series of its own
 * @param yLabel what it says beside the y axis, with the unit
 * @param by a further field that divides the rows into series; blank if none does
 */
public record Chart(
    @JsonProperty("kind") Kind kind,
    @JsonProperty("x") String x,
    @JsonProperty("x_label") String xLabel,
    @JsonProperty("y") List<String> y,
    @JsonProperty("y_label") String yLabel,
    @JsonProperty("by") String by) {

  /** What a chart is made of. */
  public enum Kind {
    BAR,
    LINE
  }

  public Chart {
    y = List.copyOf(y);
  }
}
