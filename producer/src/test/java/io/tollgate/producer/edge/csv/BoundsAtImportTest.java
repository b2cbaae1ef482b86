package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts over their bounds in a file: the row is refused with the code that the topic gives too. */
class BoundsAtImportTest {
  @TempDir private Path directory;

  private Imported read(String column, String value) {
    Row row = Row.of("E1", "S1");
    if (column.startsWith("consignee")) {
      row.with("consignee_id", "C").with("consignee_name", "C").with("consignee_country", "CN");
    }
    return Imported.rows(directory, row.with(column, value).text(), Row.of("E2", "S2").text());
  }

  @ParameterizedTest
  @CsvSource({
    "event_id, 200",
    "shipment_id, 200",
    "exporter_id, 200",
    "invoice_number, 500",
    "buyer_id, 200",
    "buyer_name, 1000",
    "consignee_id, 200",
    "consignee_name, 1000",
    "currency, 500",
    "licence_number, 500",
    "sku, 200"
  })
  void shouldRefuseATextOverItsBound(String column, int most) {
    assertThat(read(column, "x".repeat(most)).failures).isEmpty();
    Imported imported = read(column, "x".repeat(most + 1));
    assertThat(imported.events).hasSize(1);
    ImportFailure failure = imported.failures.get(0);
    assertThat(failure.code()).isEqualTo("TEXT_TOO_LONG");
    assertThat(failure.row()).isEqualTo(2);
    assertThat(failure.detail())
        .isEqualTo(column + " has " + (most + 1) + " letters; shorten it to at most " + most);
  }

  @ParameterizedTest
  @CsvSource({"event_id", "shipment_id", "exporter_id", "buyer_id", "consignee_id", "sku"})
  void shouldRefuseAControlCharacterInAnId(String column) {
    Imported imported = read(column, "a\u001b[2K");
    assertThat(imported.failures)
        .extracting(ImportFailure::code, ImportFailure::detail)
        .containsExactly(
            tuple(
                "CONTROL_CHARACTER",
                column + " has the control character U+001B as letter 2; remove it"));
    assertThat(imported.failures.get(0).eventId()).isIn(List.of("E1", "a\uFFFD[2K"));
  }

  @ParameterizedTest
  @CsvSource({"x, 201", "y, 9000000"})
  void shouldQuoteFewLettersOfAnEventIdThatIsTooLong(String letter, int letters) {
    assertThat(read("event_id", letter.repeat(letters)).failures.get(0).eventId())
        .isEqualTo(letter.repeat(200) + "\u2026");
  }
}
