package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lexical forms of semantics, section 2, with values just inside and just outside of each form.
 */
class LexicalFormsTest {
  @TempDir private Path directory;

  private Imported read(String column, String value) {
    return Imported.rows(directory, Row.of("E1", "S1").with(column, value).text());
  }

  @ParameterizedTest(name = "{0} = ''{1}''")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "event_type,CORRECTED",
        "revision,1",
        "revision,999999999",
        "ship_date,2024-02-29",
        "ship_date,0000-01-01",
        "ship_date,9999-12-31",
        "end_use,DEFENCE_RESEARCH",
        "buyer_country,ZZ",
        "consignee_country,DE",
        "end_user_country,DE",
        "occurred_at,2026-03-02T08:00:00.1Z",
        "occurred_at,2026-03-02T08:00:00.123456Z",
        "occurred_at,2026-03-02T23:59:59+08:00",
        "occurred_at,2026-03-02T08:00:00-05:30",
        "line_number,0",
        "line_number,007",
        "line_number,999999999",
        "quantity,-1",
        "quantity,0",
        "quantity,999999999999999",
        "unit_price,-0.0001",
        "unit_price,999999999999999.9999",
        "sku, H200",
      })
  void shouldReadEveryAllowedForm(String column, String value) {
    Imported imported = read(column, value);
    assertThat(imported.failures).isEmpty();
    assertThat(imported.events).hasSize(1);
  }

  @ParameterizedTest(name = "{0} = ''{1}''")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "event_type,shipped",
        "event_type,SHIPPED ",
        "event_type,RETURNED",
        "revision,0",
        "revision,01",
        "revision,+1",
        "revision,1.0",
        "revision,1000000000",
        "revision,１",
        "ship_date,2026-02-29",
        "ship_date,2026-3-2",
        "ship_date,02.03.2026",
        "ship_date,2026-03-02 ",
        "ship_date,10000-01-01",
        "end_use,CIVIL",
        "buyer_country,cn",
        "buyer_country,CHN",
        "destination_country, CN",
        "consignee_country,china",
        "end_user_country,D",
        "occurred_at,2026-03-02T08:00:00",
        "occurred_at,2026-03-02 08:00:00Z",
        "occurred_at,2026-03-02T08:00Z",
        "occurred_at,2026-03-02T08:00:00.Z",
        "occurred_at,2026-03-02T08:00:00.1234567Z",
        "occurred_at,2026-03-02T24:00:01Z",
        "occurred_at,2026-03-02T08:00:00+0800",
        "occurred_at,2026-03-02T08:00:00+19:00",
        "line_number,-1",
        "line_number,1000000000",
        "line_number,1.",
        "quantity,1.5",
        "quantity,+1",
        "quantity,1000000000000000",
        "unit_price,1e3",
        "unit_price,.5",
        "unit_price,5.",
        "unit_price,0.00001",
        "unit_price,1000000000000000",
        "unit_price,30 000",
        "unit_price,--1",
      })
  void shouldRejectEveryOtherFormNamingRowAndColumn(String column, String value) {
    Imported imported = read(column, value);
    assertThat(imported.events).isEmpty();
    assertThat(imported.failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo("MALFORMED_ROW");
              assertThat(failure.row()).isEqualTo(2);
              assertThat(failure.eventId()).isEqualTo("E1");
              assertThat(failure.detail()).contains(column, value).hasLineCount(1);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_type",
        "revision",
        "exporter_id",
        "ship_date",
        "buyer_id",
        "buyer_name",
        "buyer_country",
        "end_use",
        "destination_country",
        "currency",
        "occurred_at",
        "line_number",
        "sku",
        "quantity",
        "unit_price"
      })
  void shouldRejectABlankInARequiredColumn(String column) {
    for (String blank : new String[] {"", "  "}) {
      Imported imported = read(column, blank);
      assertThat(imported.failures)
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure.detail()).isEqualTo(column + " is blank; it is required"));
    }
  }

  @Test
  void shouldNotTrimTexts() {
    Row row = Row.of(" E1", "S1 ").with("buyer_name", " Good  Cloud ");
    Imported imported = Imported.rows(directory, row.text());
    assertThat(imported.events.get(0).event().eventId()).isEqualTo(" E1");
    assertThat(imported.events.get(0).event().shipmentId()).isEqualTo("S1 ");
    assertThat(imported.events.get(0).event().buyer().name()).isEqualTo(" Good  Cloud ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line_number", "sku", "quantity", "unit_price"})
  void shouldRejectACancelledEventThatHasALine(String column) {
    Imported imported =
        Imported.rows(directory, Row.cancelled("E1", "S1").with(column, "1").text());
    assertThat(imported.order()).containsExactly("MALFORMED_ROW@2:E1");
    assertThat(imported.failures.get(0).detail()).startsWith(column);
  }
}
