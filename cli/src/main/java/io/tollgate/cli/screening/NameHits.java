package io.tollgate.cli.screening;

import io.tollgate.domain.matching.Match;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Screens names from a file, one per line, against a list. */
public final class NameHits {
  static final String HELD = "HELD";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private NameHits() {}

  /**
   * Writes every entry that each name matches, the best first, and a blank row for a name without a
   * match; its outcome is HELD if the name is longer than what is compared. Skips empty lines.
   *
   * @param raw whether cells that begin like a formula stay unchanged
   * @return the number of names
   * @throws InputRefusedException if the names cannot be read as UTF-8
   */
  public static int write(ActiveWatchlist list, Path names, String country, Path out, boolean raw) {
    List<String> queries = read(names);
    WholeFile.write(
        out,
        raw,
        rows -> {
          rows.add("query", "rank", "source", "entry_id", "matched_name", "score", "outcome");
          queries.forEach(query -> hits(list, query, country, rows));
        });
    return queries.size();
  }

  private static List<String> read(Path names) {
    try {
      return Files.readString(names, StandardCharsets.UTF_8)
          .replace(BYTE_ORDER_MARK, "")
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (CharacterCodingException e) {
      throw new InputRefusedException(names + " is not UTF-8; save it as UTF-8");
    } catch (NoSuchFileException e) {
      throw new InputRefusedException("there is no file " + names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hits(
      ActiveWatchlist list, String query, String country, WholeFile.Rows rows) {
    List<Match> matches = list.list().search(query, country);
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      rows.add(
          query,
          Integer.toString(i + 1),
          match.entry().source(),
          match.entry().entryId(),
          match.matchedName(),
          match.score().toPlainString(),
          outcome(match));
    }
    if (matches.isEmpty()) {
      rows.add(query, "", "", "", "", "", list.list().isTooLong(query, country) ? HELD : "");
    }
  }

  static String outcome(Match match) {
    return match.action() == Action.BLOCK ? "BLOCKED" : HELD;
  }
}
