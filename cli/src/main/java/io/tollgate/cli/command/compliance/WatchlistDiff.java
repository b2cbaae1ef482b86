package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.domain.reference.WatchlistChange;
import io.tollgate.domain.reference.WatchlistChange.Changed;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.WatchlistReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the differences between two lists, or between the active list and a file. */
@Command(
    name = "diff",
    description = {
      "Shows the entries added (+), removed (-) and changed (~) from list A to list B.",
      "With one file and a cluster: from the cluster's active list to the file."
    },
    footerHeading = "%nExample:%n",
    footer = "  tollgate watchlist diff may.csv june.csv")
final class WatchlistDiff extends ClusterCommand {
  @Parameters(paramLabel = "FILE", arity = "1..2", description = "A and B, or B alone.")
  private List<Path> files;

  WatchlistDiff(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    boolean comparesWithActive = files.size() == 1;
    if (cluster.nameACluster() && !comparesWithActive) {
      throw new UsageException(
          "give either two files, or one file and --bootstrap-servers with --schema-registry");
    }
    List<WatchlistEntry> after = read(files.get(files.size() - 1));
    List<WatchlistEntry> before = comparesWithActive ? active() : read(files.get(0));
    print(surroundings.out(), WatchlistChange.between(before, after));
    return Faults.DONE;
  }

  private static List<WatchlistEntry> read(Path file) {
    return WatchlistReader.read(List.of(file)).entries();
  }

  private List<WatchlistEntry> active() {
    Pipeline pipeline = pipeline();
    return pipeline.reference().watchlist(WatchlistText.active(pipeline));
  }

  private static void print(PrintWriter out, WatchlistChange change) {
    change.added().forEach(entry -> out.printf("+ %s%n", WatchlistText.line(entry)));
    change.removed().forEach(entry -> out.printf("- %s%n", WatchlistText.line(entry)));
    for (Changed changed : change.changed()) {
      out.printf("~ %s%n", WatchlistText.line(changed.after()));
      field(out, "name", changed.before().name(), changed.after().name());
      field(out, "type", changed.before().type(), changed.after().type());
      field(out, "also", changed.before().altNames(), changed.after().altNames());
      field(out, "addresses", changed.before().addresses(), changed.after().addresses());
      field(out, "identifiers", changed.before().identifiers(), changed.after().identifiers());
    }
    out.printf(
        "%d added, %d removed, %d changed%n",
        change.added().size(), change.removed().size(), change.changed().size());
  }

  private static void field(PrintWriter out, String name, Object before, Object after) {
    if (!before.equals(after)) {
      out.printf("    %s: %s -> %s%n", name, before, after);
    }
  }
}
