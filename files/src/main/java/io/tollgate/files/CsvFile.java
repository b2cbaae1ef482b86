package io.tollgate.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A CSV file in UTF-8 with a header row (RFC 4180), read a row at a time. A byte-order mark and
 * empty lines are skipped; nothing is trimmed.
 */
public final class CsvFile implements AutoCloseable {
  /** Characters that one field can have; more is a quote that was never closed. */
  private static final int LONGEST_FIELD = 16 * 1024 * 1024;

  private final Path path;
  private final Utf8Source source;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int width;

  private CsvFile(Path path, Utf8Source source) {
    this.path = path;
    this.source = source;
    this.records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(source.reader())
            .iterator();
    CsvRow header =
        next()
            .orElseThrow(
                () ->
                    new InputRefusedException(
                        path + " is empty; its first line has to be the header"));
    this.width = header.fields().size();
    if (header.at(0).stripLeading().startsWith("<")) {
      throw new InputRefusedException(
          path + " is a web page (HTML), not CSV; download the file itself");
    }
    for (int i = 0; i < width; i++) {
      if (positions.put(header.at(i), i) != null) {
        throw new InputRefusedException(path + ": column " + header.at(i) + " appears twice");
      }
    }
  }

  /**
   * Opens a file and binds its columns by name.
   *
   * @param required columns that have to be there
   * @throws InputRefusedException if it cannot be read, is empty, or lacks a column
   */
  public static CsvFile open(Path path, String... required) {
    Utf8Source source = Utf8Source.open(path);
    try {
      CsvFile file = new CsvFile(path, source);
      file.require(required);
      return file;
    } catch (InputRefusedException e) {
      source.close();
      throw e;
    }
  }

  private void require(String... required) {
    TreeSet<String> missing = new TreeSet<>(Arrays.asList(required));
    missing.removeAll(positions.keySet());
    if (!missing.isEmpty()) {
      throw new InputRefusedException(
          path
              + " lacks the column"
              + (missing.size() == 1 ? " " : "s ")
              + String.join(", ", missing)
              + "; its header has to name every required column");
    }
  }

  /** The position of a column; -1 if the file has no such column. */
  public int position(String column) {
    return positions.getOrDefault(column, -1);
  }

  /** Columns of the file that are not among those known. */
  public List<String> unknownColumns(List<String> known) {
    TreeSet<String> unknown = new TreeSet<>(positions.keySet());
    known.forEach(unknown::remove);
    return List.copyOf(unknown);
  }

  /** How many fields the header has, and every row ought to have. */
  public int width() {
    return width;
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** How much of the file has been read, in bytes. */
  public long bytesRead() {
    return source.bytesRead();
  }

  /**
   * The next row; empty at the end.
   *
   * @throws InputRefusedException if the rest cannot be determined apart into rows
   */
  public Optional<CsvRow> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      return Optional.of(new CsvRow(record.getStartingLineNumber(), record.getFields()));
    } catch (CsvParseException | UncheckedIOException e) {
      throw source.refused(e);
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
