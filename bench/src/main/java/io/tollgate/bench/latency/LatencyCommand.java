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

/** Measures how long a levy takes from publishing to reading, in milliseconds. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures from when a shipment was to be published to when its levy due can be read as"
          + " committed.",
      "Send times are fixed beforehand and nobody waits for an answer, so a pause of the"
          + " application is charged to every event that was due in it."
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
      description = "How long to measure at each rate. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--warm",
      defaultValue = "90",
      paramLabel = "SECONDS",
      description =
          "How long to send at the same rate before, without counting: Java compiles for more than a"
              + " minute, and what queues up meanwhile has to be worked off."
              + " Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Mixin private AppOptions app;
  @Mixin private ReportOptions output;

  /** At which rates. */
  private static final class Rates {
    @Option(
        names = "--rate-per-second",
        split = ",",
        paramLabel = "R",
        description = "Events per second; several between commas, each on a fresh application.")
    private List<Double> given;

    @Option(
        names = "--throughput",
        paramLabel = "E",
        description = "The throughput in events per second, of which 10, 50 and 80 %% are sent.")
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
        "Every event is a new shipment that is CLEARED and levied; latency counts from the intended"
            + " time of sending (open loop).",
        "Each rate had a fresh application and %d s at that rate to warm up, then %d s that count."
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
