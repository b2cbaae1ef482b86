package io.tollgate.domain.snapshot;

import io.tollgate.domain.matching.Names;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The valid false-positive exclusions: the watchlist entries that a registered party is not. */
public final class FalsePositiveExclusions {
  private final Map<String, Excluded> byParty = new HashMap<>();
  private final List<String> invalid = new ArrayList<>();

  /**
   * The exclusions of a party.
   *
   * @param names the party's own names, normalised; the exclusions apply to no other name
   */
  private record Excluded(Set<String> names, Map<WatchlistEntry, FalsePositiveExclusion> entries) {}

  private FalsePositiveExclusions() {}

  /** Checks and indexes the exclusions of the reference tables. */
  public static FalsePositiveExclusions of(ReferenceTables tables) {
    FalsePositiveExclusions decisions = new FalsePositiveExclusions();
    if (!tables.notSame().isEmpty()) {
      Map<String, RegisteredParty> parties =
          tables.parties().stream()
              .collect(Collectors.toMap(RegisteredParty::partyId, party -> party));
      Map<String, List<WatchlistEntry>> entries =
          tables.watchlist().stream()
              .collect(Collectors.groupingBy(entry -> key(entry.source(), entry.entryId())));
      tables.notSame().forEach(decision -> decisions.add(decision, parties, entries));
    }
    return decisions;
  }

  private static String key(String source, String entryId) {
    return source + ":" + entryId;
  }

  private void add(
      FalsePositiveExclusion decision,
      Map<String, RegisteredParty> parties,
      Map<String, List<WatchlistEntry>> entries) {
    String entry = key(decision.source(), decision.entryId());
    List<WatchlistEntry> named = entries.getOrDefault(entry, List.of());
    List<WatchlistEntry> same = named.stream().filter(decision::isAbout).toList();
    RegisteredParty party = parties.get(decision.partyId());
    if (party == null || named.isEmpty()) {
      invalid.add(
          why(
              decision,
              party == null
                  ? "the party is no longer registered"
                  : "the entry is no longer on a list"));
    } else if (!decision.isAbout(party)) {
      invalid.add(why(decision, "the party's name, country or aliases have changed"));
    } else if (same.isEmpty()) {
      invalid.add(why(decision, "the entry has changed"));
    } else {
      Excluded excluded =
          byParty.computeIfAbsent(
              party.partyId(), id -> new Excluded(namesOf(party), new HashMap<>()));
      same.forEach(found -> excluded.entries().put(found, decision));
    }
  }

  private static Set<String> namesOf(RegisteredParty party) {
    Set<String> names = new HashSet<>();
    party.names().forEach(name -> names.add(Names.normalise(name)));
    return names;
  }

  private static String why(FalsePositiveExclusion decision, String change) {
    return ("the false-positive exclusion by %s of %s (party %s is not entry %s:%s) is no longer"
            + " valid: %s; decide again or delete the row")
        .formatted(
            decision.decidedBy(),
            decision.decidedOn(),
            decision.partyId(),
            decision.source(),
            decision.entryId(),
            change);
  }

  /** The exclusions that are no longer valid, a sentence each. */
  public List<String> invalid() {
    return List.copyOf(invalid);
  }

  boolean isEmpty() {
    return byParty.isEmpty();
  }

  /** The exclusion of an entry for a party. */
  Optional<FalsePositiveExclusion> of(String partyId, WatchlistEntry entry) {
    Excluded excluded = byParty.get(partyId);
    return excluded == null ? Optional.empty() : Optional.ofNullable(excluded.entries().get(entry));
  }

  /** The same, if the name is one of the party's registered names. */
  Optional<FalsePositiveExclusion> of(String partyId, String name, WatchlistEntry entry) {
    return of(partyId, entry)
        .filter(decision -> byParty.get(partyId).names().contains(Names.normalise(name)));
  }
}
