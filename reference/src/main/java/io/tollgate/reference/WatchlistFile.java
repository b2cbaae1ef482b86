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
 * One list of one file, in whichever form it has: whole, or not at all. What was repaired or left
 * out goes to the report, with counts and the first few named.
 */
final class WatchlistFile {
  private WatchlistFile() {}

  /** The entries, each once; what is wrong goes to the report as a problem. */
  static List<WatchlistEntry> read(Path path, WatchlistReport report) {
    int problems = report.problems().size();
    Dirt dirt = new Dirt(path);
    EntryReader reader = new EntryReader(dirt);
    readInto(reader, path, report);
    List<WatchlistEntry> once = once(reader.entries(), dirt);
    dirt.tell(report);
    if (once.isEmpty() && report.problems().size() == problems) {
      report.problem(
          path + " holds no entry: an empty list is taken for a failed download, not for a list");
    }
    return once;
  }

  private static void readInto(EntryReader reader, Path path, WatchlistReport report) {
    try {
      switch (TextFile.formOf(path)) {
        case HTML ->
            throw new InputRefusedException(
                path
                    + " is a web page (HTML), not a list; download the file itself, and look"
                    + " whether the page is an error");
        case JSON -> WatchlistJson.read(path, reader, report);
        case OTHER -> WatchlistCsv.read(path, reader, report);
      }
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
    }
  }

  private static List<WatchlistEntry> once(List<EntryReader.Numbered> rows, Dirt dirt) {
    Set<WatchlistEntry> once = new LinkedHashSet<>();
    Set<String> ids = new HashSet<>();
    for (EntryReader.Numbered row : rows) {
      WatchlistEntry entry = row.entry();
      if (!once.add(entry)) {
        dirt.add(Dirt.Kind.REPEATED, row.number(), entry.name());
      } else if (!entry.entryId().isEmpty() && !ids.add(entry.source() + ":" + entry.entryId())) {
        dirt.add(Dirt.Kind.SHARED_ID, row.number(), entry.name());
      }
    }
    return new ArrayList<>(once);
  }
}
