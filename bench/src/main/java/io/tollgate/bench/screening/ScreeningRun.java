package io.tollgate.bench.screening;

import io.tollgate.domain.matching.NameMatcher;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Measures values, each as a row: what it is, the number of cases, and the value. */
final class ScreeningRun {
  private static final Pattern IN_CHINA = Pattern.compile(", ?CN(;|$)|^CN");
  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;
  private static final double MEGABYTE = 1e6;
  private static final double PERCENT = 100;
  private static final int WARMING = 20;

  private ScreeningRun() {}

  private static Map<String, Object> row(String what, int cases, Object value, String unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", what);
    row.put("cases", cases);
    row.put("value", value);
    row.put("unit", unit);
    return row;
  }

  /** Precision, recall and F1 on labelled pairs at the standard match threshold. */
  static List<Map<String, Object>> pairs(Path file) {
    BigDecimal threshold = Policy.standard().matchThreshold();
    int[] counts = new int[4];
    try (CsvFile csv = CsvFile.open(file, "name1", "name2", "is_match")) {
      for (Optional<CsvRow> next = csv.next(); next.isPresent(); next = csv.next()) {
        CsvRow pair = next.get();
        BigDecimal score =
            NameMatcher.score(pair.at(csv.position("name1")), pair.at(csv.position("name2")));
        boolean isMatch = pair.at(csv.position("is_match")).equals("true");
        counts[(score.compareTo(threshold) >= 0 ? 2 : 0) + (isMatch ? 1 : 0)]++;
      }
    }
    int pairs = Arrays.stream(counts).sum();
    double met = counts[3];
    String name = file.getFileName().toString();
    return List.of(
        row(name + ": precision", pairs, met / (counts[3] + counts[2]), "of 1"),
        row(name + ": recall", pairs, met / (counts[3] + counts[1]), "of 1"),
        row(name + ": F1", pairs, 2 * met / (2 * met + counts[2] + counts[1]), "of 1"));
  }

  /** The share of listed names that are still found, for each disturbance. */
  static List<Map<String, Object>> disturbed(Watchlist list, List<WatchlistEntry> entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Disturbance disturbance : Disturbance.values()) {
      SplittableRandom chance = new SplittableRandom(5);
      int cases = 0;
      int found = 0;
      for (WatchlistEntry entry : entries) {
        String name = disturbance.of(entry.name(), chance);
        if (isChinese(entry) && !name.isBlank() && !name.equals(entry.name())) {
          cases++;
          found += list.search(name, "").stream().anyMatch(m -> m.entry().equals(entry)) ? 1 : 0;
        }
      }
      String what = "recall, " + disturbance.name().toLowerCase(Locale.ROOT);
      rows.add(row(what, cases, (double) found / cases, "of 1"));
    }
    return rows;
  }

  private static boolean isChinese(WatchlistEntry entry) {
    return (entry.source().equals("MEU") || entry.source().equals("EL"))
        && IN_CHINA.matcher(entry.addresses()).find();
  }

  /** The number of unlisted organisations that are held or blocked. */
  static Map<String, Object> held(Watchlist list, List<String> unlisted) {
    long held = unlisted.stream().filter(name -> !list.search(name, "").isEmpty()).count();
    return row("well-known unlisted names held", unlisted.size(), held, "names");
  }

  /**
   * The processor time of compiling the list, the first time and the best of three, and its memory.
   */
  static List<Map<String, Object>> build(List<WatchlistEntry> entries) {
    double first = 0;
    double best = Double.MAX_VALUE;
    long before = used();
    Watchlist list = null;
    for (int turn = 0; turn < 3; turn++) {
      list = null;
      long start = cpu();
      list = Watchlist.of(entries, Policy.standard());
      double took = (cpu() - start) / MILLIS;
      first = turn == 0 ? took : first;
      best = Math.min(best, took);
    }
    long memory = used() - before;
    return List.of(
        row("index built, the first time", list.size(), first, "ms of CPU"),
        row("index built, the best of 3", list.size(), best, "ms of CPU"),
        row("memory of the index", list.size(), memory / MEGABYTE, "MB"));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The processor time of a search; after warming up, each name is searched once. */
  static List<Map<String, Object>> speed(Watchlist list, String what, List<String> names) {
    long[] times = new long[names.size()];
    for (int turn = 0; turn <= WARMING; turn++) {
      for (int i = 0; i < times.length; i++) {
        long start = cpu();
        var unused = list.search(names.get(i), "");
        times[i] = cpu() - start;
      }
    }
    Arrays.sort(times);
    return List.of(
        row("search, " + what + ": median", times.length, at(times, 50), "us of CPU"),
        row("search, " + what + ": p99", times.length, at(times, 99), "us of CPU"));
  }

  /**
   * The share of screening in an event whose parties are cached.
   *
   * @param eventMicros processor time of an event in the whole pipeline, in microseconds; 0 if
   *     unknown
   */
  static List<Map<String, Object>> share(List<WatchlistEntry> entries, double eventMicros) {
    ScreeningShare share = ScreeningShare.of(entries);
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("screening an event, parties seen before", 1, share.screening(), "ns of CPU"));
    rows.add(row("deciding an event, screening included", 1, share.deciding(), "ns of CPU"));
    rows.add(row("screening of deciding", 1, PERCENT * share.screening() / share.deciding(), "%"));
    if (eventMicros > 0) {
      double whole = eventMicros * MICROS;
      rows.add(row("screening of the pipeline", 1, PERCENT * share.screening() / whole, "%"));
    }
    return rows;
  }

  private static double at(long[] sorted, int percent) {
    return sorted[(int) ((sorted.length - 1L) * percent / 100)] / MICROS;
  }

  /** Listed names, each with one disturbance. */
  static List<String> disturbedNames(List<WatchlistEntry> entries) {
    SplittableRandom chance = new SplittableRandom(9);
    List<Disturbance> ways = List.of(Disturbance.values());
    return entries.stream()
        .filter(entry -> chance.nextInt(4) == 0)
        .map(entry -> ways.get(chance.nextInt(ways.size())).of(entry.name(), chance))
        .toList();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
