package io.tollgate.cli.command.run;

import io.tollgate.cli.fault.UsageException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes `bench` in the help; the launcher starts it from a module of its own. */
@Command(
    name = "bench",
    description = "Measures Tollgate on this machine. The first call builds the benchmarks.",
    footerHeading = "%nExamples:%n",
    footer = {"  ./tollgate bench --help", "  ./tollgate bench pipeline --json pipeline.json"})
public final class BenchCommand implements Runnable {
  @Parameters(hidden = true)
  private List<String> ignored;

  @Override
  public void run() {
    throw new UsageException(
        "bench runs only from a checkout of the source; call ./tollgate bench there");
  }
}
