package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The forms of semantics, section 2, each with the rows just inside and just outside. */
class LexicalFormsTest {
  @TempDir private Path directory;

  private Imported read(Column column, String value) {
    return Imported.rows(directory, Row.of("E1", "S1").with(column, value).text());
  }

  @ParameterizedTest(name = "{0} = ''{1}''")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "EVENT_TYPE,CORRECTED",
        "REVISION,1",
        "REVISION,999999999",
        "SHIP_DATE,2024-02-29",
        "SHIP_DATE,0000-01-01",
        "SHIP_DATE,9999-12-31",
        "END_USE,DEFENCE_RESEARCH",
        "BUYER_COUNTRY,ZZ",
        "CONSIGNEE_COUNTRY,DE",
        "END_USER_COUNTRY,DE",
        "OCCURRED_AT,2026-03-02T08:00:00.1Z",
        "OCCURRED_AT,2026-03-02T08:00:00.123456Z",
        "OCCURRED_AT,2026-03-02T23:59:59+08:00",
        "OCCURRED_AT,2026-03-02T08:00:00-05:30",
        "LINE_NUMBER,0",
        "LINE_NUMBER,007",
        "LINE_NUMBER,999999999",
        "QUANTITY,-1",
        "QUANTITY,0",
        "QUANTITY,999999999999999",
        "UNIT_PRICE,-0.0001",
        "UNIT_PRICE,999999999999999.9999",
        "SKU, H200",
      })
  void shouldReadEveryFormThatIsAllowed(Column column, String value) {
    Imported imported = read(column, value);
    assertThat(imported.failures).isEmpty();
    assertThat(imported.events).hasSize(1);
  }

  @ParameterizedTest(name = "{0} = ''{1}''")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "EVENT_TYPE,shipped",
        "EVENT_TYPE,SHIPPED ",
        "EVENT_TYPE,RETURNED",
        "REVISION,0",
        "REVISION,01",
        "REVISION,+1",
        "REVISION,1.0",
        "REVISION,1000000000",
        "REVISION,１",
        "SHIP_DATE,2026-02-29",
        "SHIP_DATE,2026-3-2",
        "SHIP_DATE,02.03.2026",
        "SHIP_DATE,2026-03-02 ",
        "SHIP_DATE,10000-01-01",
        "END_USE,CIVIL",
        "BUYER_COUNTRY,cn",
        "BUYER_COUNTRY,CHN",
        "DESTINATION_COUNTRY, CN",
        "CONSIGNEE_COUNTRY,china",
        "END_USER_COUNTRY,D",
        "OCCURRED_AT,2026-03-02T08:00:00",
        "OCCURRED_AT,2026-03-02 08:00:00Z",
        "OCCURRED_AT,2026-03-02T08:00Z",
        "OCCURRED_AT,2026-03-02T08:00:00.Z",
        "OCCURRED_AT,2026-03-02T08:00:00.1234567Z",
        "OCCURRED_AT,2026-03-02T24:00:01Z",
        "OCCURRED_AT,2026-03-02T08:00:00+0800",
        "OCCURRED_AT,2026-03-02T08:00:00+19:00",
        "LINE_NUMBER,-1",
        "LINE_NUMBER,1000000000",
        "LINE_NUMBER,1.",
        "QUANTITY,1.5",
        "QUANTITY,+1",
        "QUANTITY,1000000000000000",
        "UNIT_PRICE,1e3",
        "UNIT_PRICE,.5",
        "UNIT_PRICE,5.",
        "UNIT_PRICE,0.00001",
        "UNIT_PRICE,1000000000000000",
        "UNIT_PRICE,30 000",
        "UNIT_PRICE,--1",
      })
  void shouldRejectEveryOtherFormNamingRowAndColumn(Column column, String value) {
    Imported imported = read(column, value);
    assertThat(imported.events).isEmpty();
    assertThat(imported.failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo("MALFORMED_ROW");
              assertThat(failure.row()).isEqualTo(2);
              assertThat(failure.eventId()).isEqualTo("E1");
              assertThat(failure.detail()).contains(column.columnName(), value).hasLineCount(1);
            });
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {
        "EVENT_ID",
        "SHIPMENT_ID",
        "INVOICE_NUMBER",
        "CONSIGNEE_ID",
        "CONSIGNEE_NAME",
        "CONSIGNEE_COUNTRY",
        "END_USER_ID",
        "END_USER_NAME",
        "END_USER_COUNTRY",
        "CURRENCY",
        "LICENCE_NUMBER"
      })
  void shouldRejectABlankInARequiredColumn(Column column) {
    for (String blank : new String[] {"", "  "}) {
      Imported imported = read(column, blank);
      assertThat(imported.failures)
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure.detail())
                      .isEqualTo(column.columnName() + " is blank; it is required"));
    }
  }

  @Test
  void shouldTakeNothingFromTexts() {
    Row row = Row.of(" E1", "S1 ").with(Column.BUYER_NAME, " Good  Cloud ");
    Imported imported = Imported.rows(directory, row.text());
    assertThat(imported.events.get(0).event().eventId()).isEqualTo(" E1");
    assertThat(imported.events.get(0).event().shipmentId()).isEqualTo("S1 ");
    assertThat(imported.events.get(0).event().buyer().name()).isEqualTo(" Good  Cloud ");
  }

  @ParameterizedTest
  @EnumSource(names = {"LINE_NUMBER", "SKU", "QUANTITY", "UNIT_PRICE"})
  void shouldRejectACancelledEventThatHasALine(Column column) {
    Imported imported =
        Imported.rows(directory, Row.cancelled("E1", "S1").with(column, "1").text());
    assertThat(imported.order()).containsExactly("MALFORMED_ROW@2:E1");
    assertThat(imported.failures.get(0).detail()).startsWith(column.columnName());
  }
}
