package io.tollgate.producer.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list had that was repaired, left out, or is only worth a look: counted, the first named.
 */
final class Dirt {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST = 60;

  private final Path path;
  private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  /** What can be found. */
  enum Kind {
    REPEATED("%d entries stand there twice; kept once", true),
    NO_NAME("%d entries have no name and were left out", true),
    CONTROL("%d names had control characters; they were taken out", true),
    BLANKS("%d names had stray blanks; they were taken out", true),
    SHARED_ID("%d entries share their id with another; all are kept", false),
    NO_TYPE("%d entries have no type; they are kept without", false),
    CUT_OFF("%d names end in a comma or bracket and may be cut off; kept as they are", false),
    LONG("%d names are longer than 120 letters, as descriptions are; kept as they are", false);

    private final String text;
    private final boolean change;

    Kind(String text, boolean change) {
      this.text = text;
      this.change = change;
    }
  }

  Dirt(Path path) {
    this.path = path;
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

  /** What was changed goes to the warnings, the rest to what is told who asks. */
  void tell(Report report) {
    for (Map.Entry<Kind, Integer> count : counts.entrySet()) {
      Kind kind = count.getKey();
      List<String> named = found.get(kind);
      String line =
          path
              + ": "
              + kind.text.formatted(count.getValue())
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
