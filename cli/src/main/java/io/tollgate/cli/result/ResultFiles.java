package io.tollgate.cli.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tollgate.files.Neutral;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of a run. They take rows in any order and write sorted CSV files. */
final class ResultFiles {
  private final ResultFolder folder;
  private final boolean raw;
  private final Map<ResultTable, SortedRows> tables = new EnumMap<>(ResultTable.class);

  ResultFiles(ResultFolder folder, boolean raw) {
    this.folder = folder;
    this.raw = raw;
    for (ResultTable table : ResultTable.values()) {
      tables.put(table, new SortedRows(table.order(), folder.hidden(), table.name()));
    }
  }

  void add(ResultTable table, List<String> row) throws IOException {
    tables.get(table).add(row);
  }

  /** Writes all tables and the summary, and publishes them in the folder. */
  void show(RunSummary summary) throws IOException {
    for (ResultTable table : ResultTable.values()) {
      write(table);
    }
    Files.writeString(
        folder.hidden().resolve(ResultFolder.SUMMARY),
        SummaryJson.of(summary),
        StandardCharsets.UTF_8);
    folder.show(Arrays.stream(ResultTable.values()).map(ResultTable::fileName).toList());
  }

  private void write(ResultTable table) throws IOException {
    Path file = folder.hidden().resolve(table.fileName());
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord(table.header());
      tables
          .get(table)
          .read(row -> csv.writeRecord(raw ? row : row.stream().map(Neutral::cell).toList()));
    }
  }
}
