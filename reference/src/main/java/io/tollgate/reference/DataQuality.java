package io.tollgate.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts names and entries of a list that were repaired, left out or look wrong, and keeps the
 * first of each kind as examples.
 */
final class DataQuality {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST = 60;

  private final Path path;
  private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** The kinds of findings. */
  enum Kind {
    REPEATED("entry is", "entries are", "repeated; kept once", true),
    NO_NAME("entry has", "entries have", "no name; left out", true),
    CONTROL("name had", "names had", "control characters; they were removed", true),
    BLANKS("name had", "names had", "extra spaces; they were removed", true),
    SHARED_ID("entry shares", "entries share", "an id with another; all are kept", false),
    NO_TYPE("entry has", "entries have", "no type; kept", false),
    CUT_OFF(
        "name ends",
        "names end",
        "in a comma or bracket and may be cut off; kept unchanged",
        false),
    LONG(
        "name is",
        "names are",
        "longer than 120 characters and may be a description; kept unchanged",
        false);

    private final String one;
    private final String more;
    private final String what;
    private final boolean change;

    Kind(String one, String more, String what, boolean change) {
      this.one = one;
      this.more = more;
      this.what = what;
      this.change = change;
    }

    private String of(int count) {
      return count + " " + (count == 1 ? one : more) + " " + what;
    }
  }

  DataQuality(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void add(Kind kind, long row, String what) {
    counts.merge(kind, 1, Integer::sum);
    List<String> named = found.computeIfAbsent(kind, k -> new ArrayList<>());
    if (named.size() < MOST_NAMED) {
      named.add("row " + row + " '" + shortened(what) + "'");
    }
  }

  private static String shortened(String what) {
    String plain = what.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  /** Reports changes as warnings and everything else as observations. */
  void addTo(WatchlistReport report) {
    for (Map.Entry<Kind, Integer> count : counts.entrySet()) {
      Kind kind = count.getKey();
      List<String> named = found.get(kind);
      String line =
          path
              + ": "
              + kind.of(count.getValue())
              + ": "
              + String.join(", ", named)
              + (count.getValue() > named.size() ? ", …" : "");
      if (kind.change) {
        report.warning(line);
      } else {
        report.observation(line);
      }
    }
  }
}
