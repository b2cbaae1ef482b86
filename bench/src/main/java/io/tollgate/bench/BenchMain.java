package io.tollgate.bench;

import io.tollgate.bench.csv.ImportCommand;
import io.tollgate.bench.growth.GrowthCommand;
import io.tollgate.bench.latency.LatencyCommand;
import io.tollgate.bench.micro.MicroCommand;
import io.tollgate.bench.overhead.OverheadCommand;
import io.tollgate.bench.pipeline.PipelineCommand;
import io.tollgate.bench.plot.PlotCommand;
import io.tollgate.bench.scale.ScaleCommand;
import io.tollgate.bench.screening.ScreeningCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts a measurement. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures Tollgate on this machine.",
    subcommands = {
      PipelineCommand.class,
      LatencyCommand.class,
      GrowthCommand.class,
      ScaleCommand.class,
      ImportCommand.class,
      MicroCommand.class,
      ScreeningCommand.class,
      OverheadCommand.class,
      PlotCommand.class
    })
public final class BenchMain {
  private BenchMain() {}

  /** The command line. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BenchMain()).execute(args));
  }
}
