package io.tollgate.cli.screening;

import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.ReferenceData;
import io.tollgate.reference.ReferenceDirectory;
import io.tollgate.reference.WatchlistReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled list with its source.
 *
 * @param version the list's content hash, as decisions name it
 * @param warnings one line for each repaired or omitted value
 */
public record ActiveWatchlist(
    Watchlist list, Policy policy, String version, int entries, List<String> warnings) {
  public ActiveWatchlist {
    warnings = List.copyOf(warnings);
  }

  /** The list of one file, under the standard policy. */
  public static ActiveWatchlist ofFile(Path file) {
    WatchlistReader.Lists list = WatchlistReader.read(List.of(file));
    return of(list.entries(), Policy.standard(), list.repairs());
  }

  /** The list and the policy of a reference directory. */
  public static ActiveWatchlist ofReference(Path directory) {
    ReferenceData data = ReferenceDirectory.read(directory);
    return of(data.tables().watchlist(), data.tables().policy(), data.warnings());
  }

  private static ActiveWatchlist of(
      List<WatchlistEntry> entries, Policy policy, List<String> warnings) {
    String version = TableVersion.of(ReferenceTable.WATCHLIST, entries).hash();
    return new ActiveWatchlist(
        Watchlist.of(entries, policy), policy, version, entries.size(), warnings);
  }
}
