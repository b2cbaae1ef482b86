package io.tollgate.bench.plot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.bench.report.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws the chart of a result as a PNG, its axes in the units that the result states. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws a result's JSON as a PNG. The result names its chart; options change it.",
      "The results of 'bench pipeline' and JMH need --x and --y. The chart shows the median of"
          + " rows with the same x."
    },
    footer = {
      "",
      "Example: bench plot --json latency.json --out latency.png",
      "Example: bench plot --json growth.json --y restore_s --y-label seconds --out restore.png",
      "Example: bench plot --json pipeline.json --x contender --y eps --out pipeline.png",
      "Example: bench plot --json micro.json --x benchmark --y primaryMetric.score --out micro.png"
    })
public final class PlotCommand implements Callable<Integer> {
  @Option(names = "--json", required = true, paramLabel = "FILE", description = "The result.")
  private Path json;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PNG to write.")
  private Path out;

  @Option(names = "--title", description = "The title.")
  private String title;

  @Option(names = "--kind", description = "The kind of chart: ${COMPLETION-CANDIDATES}.")
  private Chart.Kind kind;

  @Option(names = "--x", paramLabel = "FIELD", description = "The field along x.")
  private String x;

  @Option(names = "--x-label", description = "The label of the x axis.")
  private String xLabel;

  @Option(
      names = "--y",
      split = ",",
      paramLabel = "FIELD",
      description = "The fields to draw; a dot separates the names of nested fields.")
  private List<String> y;

  @Option(names = "--y-label", description = "The label of the y axis, with the unit.")
  private String yLabel;

  @Option(names = "--by", paramLabel = "FIELD", description = "The field whose values make series.")
  private String by;

  @Override
  public Integer call() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode result = mapper.readTree(json.toFile());
    JsonNode rows = result.isArray() ? result : result.path(result.has("runs") ? "runs" : "rows");
    Chart given =
        result.has("chart")
            ? mapper.treeToValue(result.get("chart"), Chart.class)
            : new Chart(Chart.Kind.BAR, "", "", List.of(), "", "");
    Chart chart = changed(given);
    if (chart.x().isEmpty() || chart.y().isEmpty()) {
      throw new IllegalArgumentException(json + " does not describe its chart; add --x and --y");
    }
    String heading = or(title, result.path("title").asText());
    Files.write(out, Drawing.of(heading, chart, Series.of(rows, chart)));
    return 0;
  }

  private Chart changed(Chart given) {
    List<String> fields = or(y, given.y());
    return new Chart(
        or(kind, given.kind()),
        or(x, given.x()),
        or(xLabel, or(x, given.xLabel())),
        fields,
        or(yLabel, y == null ? given.yLabel() : String.join(", ", fields)),
        or(by, given.by()));
  }

  private static <T> T or(T first, T second) {
    return first == null ? second : first;
  }
}
