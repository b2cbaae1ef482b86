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
 * The rows of one table's file.
 *
 * @param rows those that could be read
 * @param numbers where each stands in the file, the header being 1
 * @param <R> the table's type of row
 */
record TableFile<R>(Path path, List<R> rows, List<Long> numbers) {

  /** The columns of a file: those without which it is refused, and others that are read. */
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

  /** The same for a file that may be missing: then the table has no rows. */
  static <R> TableFile<R> readIfThere(
      Path path, Columns columns, Function<Fields, R> reader, WatchlistReport report) {
    return Files.exists(path)
        ? read(path, columns, reader, report)
        : new TableFile<>(path, List.of(), List.of());
  }

  /** Reads a file; what is wrong goes to the report, and the rest is read on. */
  static <R> TableFile<R> read(
      Path path, Columns columns, Function<Fields, R> reader, WatchlistReport report) {
    TableFile<R> table = new TableFile<>(path, new ArrayList<>(), new ArrayList<>());
    try (CsvFile file = CsvFile.open(path, columns.required().toArray(String[]::new))) {
      table.warnOfUnknown(file, columns, report);
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        table.add(file, row.get(), reader, report);
      }
    } catch (InputRefusedException e) {
      e.problems().forEach(report::problem);
    }
    return table;
  }

  private void warnOfUnknown(CsvFile file, Columns columns, WatchlistReport report) {
    file.unknownColumns(columns.known())
        .forEach(
            column -> report.warning(path + ": column '" + column + "' is not known and not read"));
  }

  private void add(CsvFile file, CsvRow row, Function<Fields, R> reader, WatchlistReport report) {
    try {
      if (row.fields().size() != file.width()) {
        throw new FieldFault(
            "the row has "
                + row.fields().size()
                + " fields, not "
                + file.width()
                + " as the header");
      }
      rows.add(reader.apply(new Fields(file, row)));
      numbers.add(row.number());
    } catch (FieldFault e) {
      report.problem(path + ", row " + row.number() + ": " + e.getMessage());
    }
  }
}
