package io.tollgate.domain.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The differences between two versions of the watchlist, in the order of source and entry id.
 *
 * @param changed entries with the same source and id, but different content
 */
public record WatchlistChange(
    List<WatchlistEntry> added, List<WatchlistEntry> removed, List<Changed> changed) {
  private static final Comparator<WatchlistEntry> ORDER =
      Comparator.comparing(WatchlistEntry::source)
          .thenComparing(WatchlistEntry::entryId)
          .thenComparing(WatchlistEntry::name);

  /** An entry before and after the change. */
  public record Changed(WatchlistEntry before, WatchlistEntry after) {}

  public WatchlistChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** The differences from one version to another. */
  public static WatchlistChange between(List<WatchlistEntry> before, List<WatchlistEntry> after) {
    Set<WatchlistEntry> old = new HashSet<>(before);
    Set<WatchlistEntry> now = new HashSet<>(after);
    List<WatchlistEntry> gone =
        before.stream().filter(e -> !now.contains(e)).sorted(ORDER).toList();
    List<WatchlistEntry> come = after.stream().filter(e -> !old.contains(e)).sorted(ORDER).toList();
    Map<List<String>, List<WatchlistEntry>> byId = new HashMap<>();
    gone.forEach(e -> byId.computeIfAbsent(id(e), id -> new ArrayList<>()).add(e));
    List<Changed> changed = new ArrayList<>();
    List<WatchlistEntry> added = new ArrayList<>();
    Set<WatchlistEntry> paired = new HashSet<>();
    for (WatchlistEntry entry : come) {
      List<WatchlistEntry> same = byId.getOrDefault(id(entry), List.of());
      if (same.isEmpty() || entry.entryId().isEmpty()) {
        added.add(entry);
      } else {
        WatchlistEntry was = same.remove(0);
        paired.add(was);
        changed.add(new Changed(was, entry));
      }
    }
    return new WatchlistChange(
        added, gone.stream().filter(e -> !paired.contains(e)).toList(), changed);
  }

  private static List<String> id(WatchlistEntry entry) {
    return List.of(entry.source(), entry.entryId());
  }

  /** Whether there are no differences. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /**
   * One sentence for each list that lost more than half of its entries, and one if all lists
   * together did. The cause may be an incomplete file.
   */
  public static List<String> halved(List<WatchlistEntry> before, List<WatchlistEntry> after) {
    List<String> halved = new ArrayList<>();
    Map<String, Long> now = counts(after);
    if (2L * after.size() < before.size()) {
      halved.add(loss("in total", after.size(), before.size()));
    }
    counts(before)
        .forEach(
            (source, count) -> {
              long left = now.getOrDefault(source, 0L);
              if (2 * left < count) {
                halved.add(loss("of " + source, left, count));
              }
            });
    return halved;
  }

  private static String loss(String what, long left, long before) {
    return String.format(
        Locale.ROOT, "%,d entries %s; the active list has %,d", left, what, before);
  }

  private static Map<String, Long> counts(List<WatchlistEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(WatchlistEntry::source, TreeMap::new, Collectors.counting()));
  }
}
