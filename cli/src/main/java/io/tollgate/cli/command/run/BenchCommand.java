package io.tollgate.cli.command.run;

import io.tollgate.cli.fault.UsageException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands in the help for what the launcher starts: measuring is built apart. */
@Command(
    name = "bench",
    description = "Measures Tollgate on this machine; built apart, when it is first called.",
    footerHeading = "%nExamples:%n",
    footer = {"  ./tollgate bench --help", "  ./tollgate bench pipeline --json pipeline.json"})
public final class BenchCommand implements Runnable {
  @Parameters(hidden = true)
  private List<String> ignored;

  @Override
  public void run() {
    throw new UsageException("only the script `tollgate` in Tollgate's own folder can start bench");
  }
}
