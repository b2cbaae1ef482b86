package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.domain.reference.WatchlistEntry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints lists, and reads the active one. */
final class WatchlistText {
  private WatchlistText() {}

  /** The active version on a cluster. */
  static Manifest active(Pipeline pipeline) {
    return pipeline
        .reference()
        .newest()
        .orElseThrow(
            () ->
                new UsageException(
                    "the cluster has no reference data yet; load it with `tollgate reference"
                        + " load DIR`"));
  }

  /** The version of these entries. */
  static String version(List<WatchlistEntry> entries) {
    return TableVersion.of(ReferenceTable.WATCHLIST, entries).hash();
  }

  /** How many entries each list has. */
  static void printCounts(PrintWriter out, List<WatchlistEntry> entries) {
    Map<String, Long> counts =
        entries.stream()
            .collect(
                Collectors.groupingBy(WatchlistEntry::source, TreeMap::new, Collectors.counting()));
    counts.forEach((source, count) -> out.printf("  %-12s %,9d%n", source, count));
    out.printf("  %-12s %,9d  version %s%n", "in all", entries.size(), version(entries));
  }

  static String line(WatchlistEntry entry) {
    return entry.source() + ":" + entry.entryId() + "  " + entry.name();
  }

  static void print(PrintWriter out, WatchlistEntry entry) {
    out.printf("%s%n", line(entry));
    field(out, "type", entry.type());
    field(out, "also", String.join("; ", entry.altNames()));
    field(out, "addresses", entry.addresses());
    field(
        out,
        "identifiers",
        entry.identifiers().stream().map(Identifier::text).collect(Collectors.joining("; ")));
  }

  private static void field(PrintWriter out, String name, String value) {
    if (!value.isBlank()) {
      out.printf("  %-12s %s%n", name, value);
    }
  }
}
