package io.tollgate.bench.latency;

import io.tollgate.bench.bed.AppOptions;
import io.tollgate.bench.bed.Installation;
import io.tollgate.bench.bed.Scratch;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the time from publishing a shipment to its readable levy due, in milliseconds. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the time from a shipment's scheduled publication until its committed levy due"
          + " is readable.",
      "Send times are fixed in advance and sending waits for no answer, so a pause of the"
          + " application adds to the latency of every event that was due during the pause."
    },
    footer = {
      "",
      "Example: bench latency --rate-per-second 1000,5000 --seconds 60 --json latency.json"
    })
public final class LatencyCommand implements Callable<Integer> {
  private static final double[] SHARES = {0.1, 0.5, 0.8};

  @ArgGroup(multiplicity = "1")
  private Rates rates;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "Seconds of measurement at each rate. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--warm",
      defaultValue = "90",
      paramLabel = "SECONDS",
      description =
          "Seconds of warming up at the same rate: Java compiles for more than a minute, and the"
              + " application must catch up with the events that queue meanwhile."
              + " Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  /** The rates. */
  private static final class Rates {
    @Option(
        names = "--rate-per-second",
        split = ",",
        paramLabel = "R",
        description = "Events per second; a comma separates several, each with a new application.")
    private List<Double> given;

    @Option(
        names = "--throughput",
        paramLabel = "E",
        description = "The throughput in events per second; the rates are 10, 50 and 80 %% of it.")
    private double throughput;

    List<Double> all() {
      return given == null
          ? DoubleStream.of(SHARES).mapToObj(share -> share * throughput).toList()
          : given;
    }
  }

  @Override
  public Integer call() {
    Report report = new Report("From publishing to readable levy due", notes(), chart());
    try (Scratch scratch = Scratch.open(output.folder());
        Cluster cluster = Cluster.start(scratch.folder().resolve("cluster"))) {
      int turn = 0;
      for (double rate : rates.all()) {
        try (Installation installation =
            Installation.prepare(
                cluster, "latency-" + turn++, app.partitions(), scratch.folder())) {
          output.add(report, new LatencyRun(installation, app).at(rate, warm, seconds));
        }
      }
      scratch.done();
    }
    output.publish(report);
    return 0;
  }

  private List<String> notes() {
    return List.of(
        "Every event is a new shipment that is CLEARED and levied; latency counts from the scheduled"
            + " send time (open loop).",
        "Each rate had a new application, %d s of warming up at that rate, then %d s measured."
            .formatted(warm, seconds),
        app.summary(),
        "Publisher and reader share the machine with broker and application.");
  }

  private static Chart chart() {
    return new Chart(
        Chart.Kind.LINE,
        "rate_per_second",
        "events per second",
        List.of("p50_ms", "p95_ms", "p99_ms", "p99_9_ms"),
        "latency in ms",
        "");
  }
}
