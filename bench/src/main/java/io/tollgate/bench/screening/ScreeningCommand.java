package io.tollgate.bench.screening;

import io.tollgate.bench.report.Chart;
import io.tollgate.bench.report.Report;
import io.tollgate.bench.report.ReportOptions;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.reference.WatchlistReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the accuracy and speed of screening. */
@Command(
    name = "screening",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures screening on labelled pairs and against a list:",
      "F1, recall of disturbed names, unlisted names held, time and memory."
    },
    footer = {"", "Example: bench screening --pairs pairs.csv --watchlist list.csv.gz"})
public final class ScreeningCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV files with name1, name2, is_match.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--watchlist",
      required = true,
      paramLabel = "FILE",
      description = "The Consolidated Screening List as CSV, plain or .gz.")
  private Path watchlist;

  @Option(
      names = "--event-us",
      paramLabel = "MICROSECONDS",
      description = {
        "The processor time of an event in the whole pipeline, from bench pipeline;",
        "adds the share of screening to the report."
      })
  private double eventMicros;

  @Mixin private ReportOptions output;

  @Override
  public Integer call() {
    Report report = new Report("Screening", notes(), chart());
    pairs.forEach(file -> ScreeningRun.pairs(file).forEach(row -> output.add(report, row)));
    WatchlistReader.Lists list = WatchlistReader.read(List.of(watchlist));
    ScreeningRun.build(list.entries()).forEach(row -> output.add(report, row));
    Watchlist compiled = Watchlist.of(list.entries(), Policy.standard());
    List<String> unlisted = NamesToScreen.wellKnown();
    ScreeningRun.disturbed(compiled, list.entries()).forEach(row -> output.add(report, row));
    output.add(report, ScreeningRun.held(compiled, unlisted));
    ScreeningRun.speed(compiled, "unlisted names", unlisted)
        .forEach(row -> output.add(report, row));
    ScreeningRun.speed(
            compiled, "disturbed listed names", ScreeningRun.disturbedNames(list.entries()))
        .forEach(row -> output.add(report, row));
    ScreeningRun.share(list.entries(), eventMicros).forEach(row -> output.add(report, row));
    output.publish(report);
    return 0;
  }

  private static List<String> notes() {
    return List.of(
        "Standard policy: match from 0.95, review from 0.85. Seeds are fixed.",
        "Times are processor times of one thread, without a cache.");
  }

  private static Chart chart() {
    return new Chart(Chart.Kind.BAR, "what", "", List.of("value"), "value", "");
  }
}
