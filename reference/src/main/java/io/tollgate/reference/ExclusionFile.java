package io.tollgate.reference;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.files.CsvFile;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Adds false-positive exclusions to not-same.csv of a reference directory. */
public final class ExclusionFile {
  private static final String NAME = "not-same.csv";

  private ExclusionFile() {}

  /**
   * Adds rows; creates the file if it does not exist.
   *
   * @return the path of not-same.csv
   * @throws InputRefusedException if the existing file has other columns or another order of
   *     columns
   */
  public static Path append(Path directory, List<FalsePositiveExclusion> decisions) {
    Path file = directory.resolve(NAME);
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      if (!Files.exists(file)) {
        writer.writeRecord(ReferenceCsv.NOT_SAME.known());
      } else {
        text.append(lineEnd(file));
      }
      decisions.forEach(decision -> writer.writeRecord(ReferenceWriter.notSame(decision)));
      writer.flush();
      Files.writeString(
          file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The text before the next row: a line end if the last row has none. */
  private static String lineEnd(Path file) throws IOException {
    try (CsvFile csv = CsvFile.open(file)) {
      List<Integer> order = new ArrayList<>();
      ReferenceCsv.NOT_SAME.known().forEach(column -> order.add(csv.position(column)));
      for (int i = 0; i < order.size(); i++) {
        if (order.get(i) != i || csv.width() != order.size()) {
          throw new InputRefusedException(
              file
                  + ": cannot add a row; the columns have to be, in this order, "
                  + ReferenceCsv.NOT_SAME.known());
        }
      }
    }
    return Files.readString(file).endsWith("\n") ? "" : "\n";
  }
}
