package io.tollgate.cli.screening;

import io.tollgate.domain.matching.NameMatcher;
import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import io.tollgate.files.InputRefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Scores pairs of names from a file: the query, and the name on a list. */
public final class PairScores {
  private PairScores() {}

  /**
   * Reads name1 and name2 and writes them with their score, row by row.
   *
   * @param raw whether cells that begin like a formula stay unchanged
   * @return the number of pairs
   * @throws InputRefusedException if a column is missing or a row has another width than the header
   */
  public static long write(Path in, Path out, boolean raw) {
    long[] pairs = new long[1];
    try (CsvFile file = CsvFile.open(in, "name1", "name2")) {
      WholeFile.write(
          out,
          raw,
          rows -> {
            rows.add("name1", "name2", "score");
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
              rows.add(scored(file, row.get()));
              pairs[0]++;
            }
          });
    }
    return pairs[0];
  }

  private static List<String> scored(CsvFile file, CsvRow row) {
    if (row.fields().size() != file.width()) {
      throw new InputRefusedException(
          "%s, row %d has %d fields, the header %d; quote a name that has a comma in it"
              .formatted(file.path(), row.number(), row.fields().size(), file.width()));
    }
    String query = row.at(file.position("name1"));
    String listed = row.at(file.position("name2"));
    return List.of(query, listed, NameMatcher.score(query, listed).toPlainString());
  }
}
