package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.files.CsvFile;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reasons to refuse a whole file, each in one line, and cases that are not refused. */
class FileRefusalTest {
  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("in.csv"), text);
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> Imported.read(file))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(message);
  }

  @Test
  void shouldRefuseAMissingFile() {
    Path file = directory.resolve("none.csv");
    assertRefused(file, "there is no file " + file);
  }

  @Test
  void shouldRefuseADirectory() {
    assertRefused(directory, directory + " is a directory; name a file");
  }

  @Test
  void shouldRefuseAnEmptyFileEvenWithAByteOrderMark() throws IOException {
    for (String text : new String[] {"", "\uFEFF", "\n\n"}) {
      Path file = file(text);
      assertRefused(file, file + " is empty; its first line has to be the header");
    }
  }

  @Test
  void shouldReadAFileWithoutEvents() throws IOException {
    for (String end : new String[] {"", "\n", "\r\n\r\n"}) {
      assertThat(Imported.read(file(Imported.HEADER + end)).order()).isEmpty();
    }
  }

  @Test
  void shouldNotSkipARowOfOneFieldWithACarriageReturn() throws IOException {
    Imported imported = Imported.read(file(Imported.HEADER + "\n\n\"a\rb\"\n\n"));
    assertThat(imported.failures)
        .singleElement()
        .satisfies(failure -> assertThat(failure.row()).isEqualTo(3));
  }

  /** FastCSV 4.2.0 lost such a value and joined the next row to its row. */
  @Test
  void shouldReadACarriageReturnInTheLastValueOfARow() throws IOException {
    Path file = file("a,b\nx,\"c\rd\"\ny,z\n");
    try (CsvFile csv = CsvFile.open(file)) {
      assertThat(csv.next().orElseThrow().fields()).containsExactly("x", "c\rd");
      assertThat(csv.next().orElseThrow().fields()).containsExactly("y", "z");
    }
  }

  private Path withoutColumn(String column) throws IOException {
    List<String> columns = new ArrayList<>(List.of(Imported.HEADER.split(",")));
    columns.set(columns.indexOf(column), "other");
    return file(String.join(",", columns) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_id",
        "event_type",
        "shipment_id",
        "revision",
        "exporter_id",
        "ship_date",
        "buyer_id",
        "buyer_name",
        "buyer_country",
        "end_use",
        "destination_country",
        "occurred_at"
      })
  void shouldRefuseAFileThatLacksARequiredColumn(String column) throws IOException {
    Path file = withoutColumn(column);
    assertRefused(
        file,
        file + " lacks the column " + column + "; its header has to name every required column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice_number",
        "consignee_id",
        "consignee_name",
        "consignee_country",
        "end_user_id",
        "end_user_name",
        "end_user_country",
        "licence_number"
      })
  void shouldWarnOfAnUnknownColumn(String column) throws IOException {
    Path file = withoutColumn(column);
    assertThat(Imported.read(file).warnings)
        .containsExactly(file + ": column 'other' is unknown and ignored");
  }

  @Test
  void shouldRefuseADuplicateColumn() throws IOException {
    Path file = file(Imported.HEADER + ",revision\n");
    assertRefused(file, file + ": column revision appears twice; remove or rename one");
  }

  @Test
  void shouldBindColumnsByNameInAnyOrderAfterAByteOrderMark() throws IOException {
    Path file =
        file(
            """
            \uFEFFunit_price,quantity,sku,line_number,occurred_at,currency,destination_country,end_use,\
            buyer_country,buyer_name,buyer_id,ship_date,exporter_id,revision,shipment_id,event_type,event_id
            30000,10,H200-SXM,1,2026-03-02T08:00:00Z,USD,CN,COMMERCIAL,\
            CN,Good Cloud Ltd,B1,2026-03-02,NVDA,1,S1,SHIPPED,E1
            """);
    Imported imported = Imported.read(file);
    assertThat(imported.events.get(0).event())
        .isEqualTo(Imported.rows(directory, Row.of("E1", "S1").text()).events.get(0).event());
  }

  @Test
  void shouldRefuseLatin1NamingTheLine() throws IOException {
    String rows =
        Row.of("E1", "S1").text() + "\n" + Row.of("E2", "S2").with("buyer_name", "Müller").text();
    Path file = directory.resolve("latin.csv");
    Files.write(file, (Imported.HEADER + "\n" + rows).getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, file + ", line 3: not UTF-8; save the file in UTF-8 (Latin-1 is not read)");
  }

  @Test
  void shouldNameTheLineOfABadByteFarIntoAFile() throws IOException {
    Path file = directory.resolve("far.csv");
    byte[] row = (Row.of("E1", "S1").text() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] header = (Imported.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[header.length + 2000 * row.length + 1];
    System.arraycopy(header, 0, all, 0, header.length);
    for (int i = 0; i < 2000; i++) {
      System.arraycopy(row, 0, all, header.length + i * row.length, row.length);
    }
    all[all.length - 1] = (byte) 0xC3;
    Files.write(file, all);
    // After the header and 2,000 rows follows only the first byte of a two-byte character.
    assertRefused(
        file, file + ", line 2002: not UTF-8; save the file in UTF-8 (Latin-1 is not read)");
  }

  @Test
  void shouldRefuseOneFieldOfTenMegabytesAndContinue() throws IOException {
    String huge = Row.of("E1", "S1").with("invoice_number", "9".repeat(10 << 20)).text();
    Imported imported = Imported.rows(directory, huge, Row.of("E2", "S2").text());
    assertThat(imported.order()).containsExactly("TEXT_TOO_LONG@2:E1", "E2");
  }

  @Test
  void shouldRefuseAQuoteThatIsNeverClosedInOneShortLine() throws IOException {
    Path file = directory.resolve("quote.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(Imported.HEADER + "\n\"");
      String row = Row.of("E1", "S1").text() + "\n";
      for (int written = 0; written < 20 << 20; written += row.length()) {
        writer.write(row);
      }
    }
    assertThatThrownBy(() -> Imported.read(file))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith(file + " cannot be read further: ")
        .hasMessageEndingWith("check for a quotation mark that is not closed")
        .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
  }

  @Test
  void shouldReportProgress() throws IOException {
    StringBuilder text = new StringBuilder(Imported.HEADER).append('\n');
    for (int i = 0; i < 2500; i++) {
      text.append(Row.of("E" + i, "S" + i).text()).append('\n');
    }
    Path file = file(text.toString());
    Imported imported = Imported.read(file);
    // Every 1,000 rows, and at the end.
    assertThat(imported.progress).hasSize(3).isSorted();
    assertThat(imported.progress.get(2)).isEqualTo(Files.size(file));
  }
}
