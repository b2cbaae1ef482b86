package io.tollgate.reference;

import io.tollgate.files.CsvFile;
import io.tollgate.files.CsvRow;
import io.tollgate.files.InputRefusedException;
import io.tollgate.reference.Fields.FieldFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a table's file.
 *
 * @param rows the rows without faults
 * @param numbers the line of each row in the file; the header is line 1
 * @param <R> the type of the table's rows
 */
record TableFile<R>(Path path, List<R> rows, List<Long> numbers) {
  /**
   * The most bytes of text in a file: more than five times the Consolidated Screening List, and
   * little enough for the memory of a command.
   */
  static final long MOST_BYTES = 128L << 20;

  /** The most rows of a file: five currencies have 730,000 rates in 400 years. */
  static final int MOST_ROWS = 1_000_000;

  /** The required and the optional columns of a file. */
  record Columns(List<String> required, List<String> optional) {
    static Columns of(String... required) {
      return new Columns(List.of(required), List.of());
    }

    Columns and(String... more) {
      return new Columns(required, List.of(more));
    }

    List<String> known() {
      List<String> known = new ArrayList<>(required);
      known.addAll(optional);
      return known;
    }
  }

  /** Reads an optional file; the table has no rows if the file does not exist. */
  static <R> TableFile<R> readIfThere(
      Path path, Columns columns, Function<Fields, R> reader, WatchlistReport report) {
    return Files.exists(path)
        ? read(path, columns, reader, report)
        : new TableFile<>(path, List.of(), List.of());
  }

  /** Reads a file. Reports faulty rows as problems and continues with the next row. */
  static <R> TableFile<R> read(
      Path path, Columns columns, Function<Fields, R> reader, WatchlistReport report) {
    TableFile<R> table = new TableFile<>(path, new ArrayList<>(), new ArrayList<>());
    try (CsvFile file = CsvFile.open(path, MOST_BYTES, columns.required().toArray(String[]::new))) {
      table.warnOfUnknown(file, columns, report);
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        table.add(file, row.get(), reader, report);
        if (table.rows.size() > MOST_ROWS) {
          throw new InputRefusedException(
              "%s has more than %,d rows; divide it, or check that it is the right file"
                  .formatted(path, MOST_ROWS));
        }
      }
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
    }
    return table;
  }

  private void warnOfUnknown(CsvFile file, Columns columns, WatchlistReport report) {
    file.unknownColumns(columns.known())
        .forEach(
            column -> report.warning(path + ": column '" + column + "' is unknown and ignored"));
  }

  private void add(CsvFile file, CsvRow row, Function<Fields, R> reader, WatchlistReport report) {
    try {
      if (row.fields().size() != file.width()) {
        throw new FieldFault(
            "the row has " + row.fields().size() + " fields, but the header has " + file.width());
      }
      rows.add(reader.apply(new Fields(file, row)));
      numbers.add(row.number());
    } catch (FieldFault e) {
      report.problem(path + ", row " + row.number() + ": " + e.getMessage());
    }
  }
}
