package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.domain.matching.Names;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.WatchlistReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows entries of a list. */
@Command(
    name = "show",
    description = {
      "Shows entries by id, or by part of a name, from files or from the active list.",
      "Without ENTRY, shows how many entries each list has. To match as for shipments, use"
          + " `tollgate screen`."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate watchlist show MEU:1234 --watchlist consolidated.csv",
      "  tollgate watchlist show 'works no. 7' --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
final class WatchlistShow extends ClusterCommand {
  @Parameters(
      paramLabel = "ENTRY",
      arity = "0..1",
      description = "SOURCE:ID, or part of a name; case and punctuation do not matter.")
  private String wanted;

  @Option(names = "--watchlist", paramLabel = "FILE", description = "A list file. Repeatable.")
  private List<Path> files = List.of();

  WatchlistShow(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    if (cluster.nameACluster() && !files.isEmpty()) {
      throw new UsageException("give either --watchlist FILE or --bootstrap-servers, not both");
    }
    List<WatchlistEntry> entries =
        files.isEmpty() ? active() : WatchlistReader.read(files).entries();
    if (wanted == null) {
      WatchlistText.printCounts(surroundings.out(), entries);
      return Faults.DONE;
    }
    List<WatchlistEntry> found = entries.stream().filter(isWanted()).toList();
    found.forEach(entry -> WatchlistText.print(surroundings.out(), entry));
    surroundings.out().println(found.size() + " of " + entries.size() + " entries");
    return Faults.DONE;
  }

  private Predicate<WatchlistEntry> isWanted() {
    String name = " " + Names.normalise(wanted);
    Predicate<WatchlistEntry> named =
        entry ->
            !name.isBlank()
                && entry.names().stream().anyMatch(n -> (" " + Names.normalise(n)).contains(name));
    return named.or(entry -> (entry.source() + ":" + entry.entryId()).equals(wanted));
  }

  private List<WatchlistEntry> active() {
    Pipeline pipeline = pipeline();
    Manifest manifest = WatchlistText.active(pipeline);
    surroundings.out().println("Reference data " + manifest.version() + " is active.");
    return pipeline.reference().watchlist(manifest);
  }
}
