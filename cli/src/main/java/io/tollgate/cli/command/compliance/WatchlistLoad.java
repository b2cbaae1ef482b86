package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.WatchlistChange;
import io.tollgate.domain.snapshot.FalsePositiveExclusions;
import io.tollgate.producer.publish.ReferencePublisher.Shrinking;
import io.tollgate.reference.WatchlistReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces the active list; every other table stays as it is. */
@Command(
    name = "load",
    description = {
      "Publishes a new version of the reference data, with these lists instead of the active ones.",
      "Name every list that must be active. The command refuses an incomplete list, and one that",
      "lost more than half its entries. The active list then stays."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate watchlist load consolidated.csv 1260H.csv --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
final class WatchlistLoad extends ClusterCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV or JSON files, plain or .gz.")
  private List<Path> files;

  @Option(
      names = "--allow-shrink",
      description = "Accept a list with less than half the entries of the active one.")
  private boolean allowShrink;

  WatchlistLoad(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    WatchlistReader.Lists lists = WatchlistReader.read(files);
    lists.repairs().forEach(this::note);
    Pipeline pipeline = pipeline();
    ReferenceTables before = pipeline.reference().tables(WatchlistText.active(pipeline));
    ReferenceTables after = before.withWatchlist(lists.entries());
    FalsePositiveExclusions.of(after).invalid().forEach(this::note);
    Manifest manifest = pipeline.load(after, allowShrink ? Shrinking.ALLOWED : Shrinking.REFUSED);
    WatchlistChange change = WatchlistChange.between(before.watchlist(), after.watchlist());
    surroundings
        .out()
        .printf(
            "Reference data %s is published, with watchlist %s: %,d entries;"
                + " %d added, %d removed, %d changed%n",
            manifest.version(),
            manifest.table(ReferenceTable.WATCHLIST).hash(),
            after.watchlist().size(),
            change.added().size(),
            change.removed().size(),
            change.changed().size());
    return Faults.DONE;
  }
}
