package io.tollgate.cli.screening;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tollgate.files.Neutral;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** A file that appears when it is complete. */
public final class WholeFile {
  private WholeFile() {}

  /** Fills it. */
  private interface Filling {
    void into(Path part) throws IOException;
  }

  /** Takes the rows of a CSV file. */
  record Rows(CsvWriter writer, boolean raw) {
    void add(String... cells) {
      add(List.of(cells));
    }

    void add(List<String> cells) {
      writer.writeRecord(raw ? cells : cells.stream().map(Neutral::cell).toList());
    }
  }

  /**
   * A CSV file.
   *
   * @param raw whether cells that begin like a formula stay unchanged
   * @throws UncheckedIOException if it cannot be written; an older file then stays
   */
  static void write(Path file, boolean raw, Consumer<Rows> rows) {
    appear(
        file,
        part -> {
          try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part)) {
            rows.accept(new Rows(writer, raw));
          }
        });
  }

  /**
   * A text in UTF-8.
   *
   * @throws UncheckedIOException if it cannot be written; an older file then stays
   */
  public static void ofText(Path file, Consumer<PrintWriter> text) {
    StringWriter whole = new StringWriter();
    PrintWriter writer = new PrintWriter(whole);
    text.accept(writer);
    writer.flush();
    appear(file, part -> Files.writeString(part, whole.toString()));
  }

  private static void appear(Path file, Filling filling) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
      try {
        filling.into(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
