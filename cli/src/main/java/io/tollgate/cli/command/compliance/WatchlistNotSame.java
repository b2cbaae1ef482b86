package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.ExclusionFile;
import io.tollgate.reference.ReferenceDirectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a false-positive exclusion, with the digests that it depends on. */
@Command(
    name = "not-same",
    description = {
      "Adds a false-positive exclusion to not-same.csv: a registered party is not a list entry.",
      "The exclusion applies until the party's name, country or aliases, or the entry, change."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate watchlist not-same --reference reference --party P-7 --entry EL:1234 \\",
      "      --by 'A. Analyst' --reason 'other founders, other town'"
    })
final class WatchlistNotSame implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      required = true,
      description = "The folder of reference data.")
  private Path directory;

  @Option(names = "--party", paramLabel = "ID", required = true, description = "The party's id.")
  private String partyId;

  @Option(
      names = "--entry",
      paramLabel = "SOURCE:ID",
      required = true,
      description = "The entry that the party is not.")
  private String entry;

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
  private String by;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "The reason.")
  private String reason;

  @Option(names = "--on", paramLabel = "DATE", description = "The date. Default: today, in UTC.")
  private LocalDate day;

  WatchlistNotSame(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (by.isBlank() || reason.isBlank()) {
      throw new UsageException("--by and --reason must not be blank");
    }
    ReferenceTables tables = ReferenceDirectory.read(directory).tables();
    RegisteredParty party =
        tables.parties().stream()
            .filter(one -> one.partyId().equals(partyId))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "parties.csv has no party "
                            + partyId
                            + "; give the id of a row"
                            + "; give the id of a row"));
    List<FalsePositiveExclusion> decisions =
        tables.watchlist().stream()
            .filter(one -> (one.source() + ":" + one.entryId()).equals(entry))
            .map(one -> decision(party, one))
            .toList();
    if (decisions.isEmpty()) {
      throw new UsageException(
          "watchlist.csv has no entry " + entry + "; give an entry as SOURCE:ID");
    }
    if (tables.notSame().stream().anyMatch(old -> holds(old, decisions))) {
      throw new UsageException("not-same.csv has this exclusion already, and it still applies");
    }
    Path file = ExclusionFile.append(directory, decisions);
    surroundings
        .out()
        .printf("%s: party %s (%s) is not %s%n", file, party.partyId(), party.name(), entry);
    return Faults.DONE;
  }

  private static boolean holds(FalsePositiveExclusion old, List<FalsePositiveExclusion> decisions) {
    return decisions.stream()
        .anyMatch(
            now ->
                now.partyId().equals(old.partyId())
                    && now.partyDigest().equals(old.partyDigest())
                    && now.source().equals(old.source())
                    && now.entryId().equals(old.entryId())
                    && now.entryDigest().equals(old.entryDigest()));
  }

  private FalsePositiveExclusion decision(RegisteredParty party, WatchlistEntry one) {
    return new FalsePositiveExclusion(
        party.partyId(),
        party.name(),
        FalsePositiveExclusion.digestOf(party),
        one.source(),
        one.entryId(),
        FalsePositiveExclusion.digestOf(one),
        by,
        day == null ? LocalDate.now(ZoneOffset.UTC) : day,
        reason);
  }
}
