package io.tollgate.reference;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.snapshot.FalsePositiveExclusions;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks references from one file to another. */
final class ReferenceLinks {
  /** The codes of the lists in the Consolidated Screening List, and of the Section 1260H list. */
  private static final Set<String> KNOWN_SOURCES =
      Set.of(
          "1260H",
          "CAP",
          "CMIC",
          "DPL",
          "DTC",
          "EL",
          "FSE",
          "ISN",
          "MBS",
          "MEU",
          "NS-MBS",
          "NS-MBS List",
          "PLC",
          "SDN",
          "SSI",
          "UVL",
          Policy.ANY_SOURCE);

  private ReferenceLinks() {}

  static void check(Path directory, ReferenceTables tables, WatchlistReport report) {
    checkSources(directory.resolve("policy.json"), tables, report);
    checkOwners(directory, tables, report);
    if (report.isFine()) {
      FalsePositiveExclusions.of(tables)
          .invalid()
          .forEach(why -> report.warning(directory.resolve("not-same.csv") + ": " + why));
    }
  }

  /** Refuses an action for an unknown list, because its code may be misspelt. */
  private static void checkSources(Path policy, ReferenceTables tables, WatchlistReport report) {
    Set<String> known = new TreeSet<>(KNOWN_SOURCES);
    tables.watchlist().stream().map(WatchlistEntry::source).forEach(known::add);
    for (String source : tables.policy().actions().keySet()) {
      if (!known.contains(source)) {
        report.problem(
            policy
                + ": screening.actions has list '"
                + source
                + "', which is unknown; known lists are "
                + String.join(", ", known));
      }
    }
  }

  private static void checkOwners(Path directory, ReferenceTables tables, WatchlistReport report) {
    Set<String> parties =
        tables.parties().stream().map(RegisteredParty::partyId).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    tables.owners().stream()
        .map(owner -> owner.ownerId())
        .filter(owner -> !parties.contains(owner))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      report.warning(
          directory.resolve("owners.csv")
              + ": owners that are not in parties.csv are ignored: "
              + String.join(", ", unknown));
    }
    long shares =
        tables.parties().stream()
            .filter(party -> !party.parentId().isEmpty() && party.parentSharePct().isEmpty())
            .count();
    if (shares > 0) {
      report.warning(
          directory.resolve("parties.csv")
              + ": "
              + shares
              + " parties have a parent but no parent_share_pct; the parent is ignored");
    }
  }
}
