package io.tollgate.reference;

import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.InputRefusedException;
import io.tollgate.files.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list from a file in any supported form, completely or not at all. The report gets the
 * number of repaired and left-out entries, with a few examples.
 */
final class WatchlistFile {
  private WatchlistFile() {}

  /** The entries without repeats. Faults go to the report as problems. */
  static List<WatchlistEntry> read(Path path, WatchlistReport report) {
    int problems = report.problems().size();
    DataQuality quality = new DataQuality(path);
    EntryReader reader = new EntryReader(quality);
    readInto(reader, path, report);
    List<WatchlistEntry> once = once(reader.entries(), quality);
    quality.addTo(report);
    if (once.isEmpty() && report.problems().size() == problems) {
      report.problem(
          path + " holds no entry. An empty list looks like a failed download; download it again");
    }
    return once;
  }

  private static void readInto(EntryReader reader, Path path, WatchlistReport report) {
    try {
      switch (TextFile.formOf(path, TableFile.MOST_BYTES)) {
        case HTML ->
            throw new InputRefusedException(
                path
                    + " is a web page (HTML), not a list; download the list itself, and check"
                    + " whether the page shows an error");
        case JSON -> WatchlistJson.read(path, reader, report);
        case OTHER -> WatchlistCsv.read(path, reader, report);
      }
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
    }
  }

  private static List<WatchlistEntry> once(List<EntryReader.Numbered> rows, DataQuality quality) {
    Set<WatchlistEntry> once = new LinkedHashSet<>();
    Set<String> ids = new HashSet<>();
    for (EntryReader.Numbered row : rows) {
      WatchlistEntry entry = row.entry();
      if (!once.add(entry)) {
        quality.add(DataQuality.Kind.REPEATED, row.number(), entry.name());
      } else if (!entry.entryId().isEmpty() && !ids.add(entry.source() + ":" + entry.entryId())) {
        quality.add(DataQuality.Kind.SHARED_ID, row.number(), entry.name());
      }
    }
    return new ArrayList<>(once);
  }
}
