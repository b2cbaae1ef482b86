package io.tollgate.bench.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Medians and their ratios: Tollgate with its default commit interval of 100 ms, compared with the
 * copy, the shape and the rival. The ratio to the rival is the smaller of the two at equal
 * intervals.
 */
record PipelineReport(
    @JsonProperty("events") int events,
    @JsonProperty("copy_eps") Double copyEps,
    @JsonProperty("shape_eps") Double shapeEps,
    @JsonProperty("tollgate_eps") Double tollgateEps,
    @JsonProperty("tollgate_1s_eps") Double tollgateSlowEps,
    @JsonProperty("flink_100ms_eps") Double flinkQuickEps,
    @JsonProperty("flink_eps") Double flinkEps,
    @JsonProperty("ratio_to_copy") Double ratioToCopy,
    @JsonProperty("ratio_to_shape") Double ratioToShape,
    @JsonProperty("ratio_to_flink") Double ratioToFlink,
    @JsonProperty("cpu_us_per_event") Double cpuMicrosPerEvent,
    @JsonProperty("bytes_written_per_event") Double bytesWrittenPerEvent,
    @JsonProperty("peak_rss_mb") Double peakRssMb,
    @JsonInclude @JsonProperty("runs") List<Measured> runs) {

  static PipelineReport of(int events, List<Measured> runs) {
    Double copy = median(runs, Contenders.COPY, Measured::eventsPerSecond);
    Double shape = median(runs, Contenders.SHAPE, Measured::eventsPerSecond);
    Double own = median(runs, Contenders.TOLLGATE, Measured::eventsPerSecond);
    Double ownSlow = median(runs, Contenders.TOLLGATE_SLOW, Measured::eventsPerSecond);
    Double flinkQuick = median(runs, Contenders.FLINK, Measured::eventsPerSecond);
    Double flink = median(runs, Contenders.FLINK_SLOW, Measured::eventsPerSecond);
    return new PipelineReport(
        events,
        copy,
        shape,
        own,
        ownSlow,
        flinkQuick,
        flink,
        ratio(own, copy),
        ratio(own, shape),
        smaller(ratio(own, flinkQuick), ratio(ownSlow, flink)),
        median(runs, Contenders.TOLLGATE, Measured::cpuMicrosPerEvent),
        median(runs, Contenders.TOLLGATE, Measured::bytesWrittenPerEvent),
        median(runs, Contenders.TOLLGATE, Measured::peakRssMb),
        runs);
  }

  private static Double median(
      List<Measured> runs, String contender, ToDoubleFunction<Measured> what) {
    double[] sorted =
        runs.stream()
            .filter(run -> run.contender().equals(contender))
            .mapToDouble(what)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return null;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static Double ratio(Double one, Double other) {
    return one == null || other == null ? null : one / other;
  }

  private static Double smaller(Double one, Double other) {
    return one == null || other == null ? null : Math.min(one, other);
  }

  /** The report as text. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-16s %12s %10s %12s %12s%n"
            .formatted("contender", "events/s", "CPU us/ev", "written B/ev", "peak RSS MiB"));
    for (Measured run : runs) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-16s %,12.0f %10.2f %12.0f %12.0f%n",
              run.contender(),
              run.eventsPerSecond(),
              run.cpuMicrosPerEvent(),
              run.bytesWrittenPerEvent(),
              run.peakRssMb()));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "ratio to copy %s, to shape %s, to flink %s%n",
                shown(ratioToCopy),
                shown(ratioToShape),
                shown(ratioToFlink)))
        .toString();
  }

  private static String shown(Double ratio) {
    return ratio == null ? "-" : String.format(Locale.ROOT, "%.3f", ratio);
  }
}
