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
 * Reads a CSV file in UTF-8 with a header row (RFC 4180), row by row. It skips a byte-order mark
 * and empty lines, and keeps spaces in fields.
 */
public final class CsvFile implements AutoCloseable {
  /** Maximum characters in a field; a longer field means that a quotation mark is not closed. */
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
        throw new InputRefusedException(
            path + ": column " + header.at(i) + " appears twice; remove or rename one");
      }
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @param required names of the columns that the file must have
   * @throws InputRefusedException if the file cannot be read, is empty, or lacks a required column
   */
  public static CsvFile open(Path path, String... required) {
    return open(path, TextFile.ANY_SIZE, required);
  }

  /**
   * Opens a file and reads its header.
   *
   * @param mostBytes the most bytes of text that are read, after unpacking
   * @param required names of the columns that the file must have
   * @throws InputRefusedException as {@link #next} does, or if the file cannot be read, is empty,
   *     or lacks a required column
   */
  public static CsvFile open(Path path, long mostBytes, String... required) {
    Utf8Source source = Utf8Source.open(path, mostBytes);
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

  /** The columns of the file that are not in {@code known}, sorted. */
  public List<String> unknownColumns(List<String> known) {
    TreeSet<String> unknown = new TreeSet<>(positions.keySet());
    known.forEach(unknown::remove);
    return List.copyOf(unknown);
  }

  /** Number of fields in the header; every row should have as many. */
  public int width() {
    return width;
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** Number of bytes read so far; of a .gz file, compressed bytes. */
  public long bytesRead() {
    return source.bytesRead();
  }

  /**
   * The next row; empty at the end.
   *
   * @throws InputRefusedException if the next row cannot be read, or the file has too much text
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
