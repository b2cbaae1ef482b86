package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.reference.WatchlistReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks list files and reports their faults, offline. */
@Command(
    name = "check",
    description = {
      "Reads lists and shows their content, what was repaired or left out, and what needs attention.",
      "Refuses an incomplete list: an empty or truncated file, a changed header, a web page."
    },
    footerHeading = "%nExample:%n",
    footer = "  tollgate watchlist check consolidated.csv.gz 1260H.csv")
final class WatchlistCheck implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV or JSON files, plain or .gz.")
  private List<Path> files;

  WatchlistCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WatchlistReader.Lists lists = WatchlistReader.read(files);
    WatchlistText.printCounts(surroundings.out(), lists.entries());
    lists.repairs().forEach(line -> surroundings.out().printf("repaired: %s%n", line));
    lists.observations().forEach(line -> surroundings.out().printf("noted: %s%n", line));
    return Faults.DONE;
  }
}
