package io.tollgate.producer.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentJsonTest {
  private static final String SHORT =
      """
      {"exporter_id": "NVDA", "ship_date": "2026-03-02",
       "parties": [{"role": "BUYER", "party_id": "P-1", "name": "Good Cloud", "country": "CN"}],
       "end_use": "COMMERCIAL", "destination_country": "CN", "currency": "USD",
       "lines": [{"sku": "A", "quantity": 8}, {"sku": "B", "quantity": 1}]}
      """;

  private static ShipmentEvent with(String field, String json) {
    return ShipmentJson.question("{\"" + field + "\": " + json + "," + SHORT.substring(1));
  }

  static List<Variation> variations() {
    return EventVariations.all();
  }

  /** Fails if a new component of events is not read. */
  @ParameterizedTest
  @MethodSource("variations")
  void shouldReadEveryFieldUnderItsNameInTheSchema(Variation variation) {
    String json = Codecs.SHIPMENT_EVENT.json(variation.event()).toString();

    assertThat(ShipmentJson.question(json)).isEqualTo(variation.event());
  }

  @Test
  void shouldFillInOptionalFieldsOfAQuestion() {
    ShipmentEvent event = ShipmentJson.question(SHORT);

    assertThat(event.eventId()).isEqualTo("unnamed");
    assertThat(event.shipmentId()).isEqualTo("unnamed");
    assertThat(event.type()).isEqualTo(EventType.SHIPPED);
    assertThat(event.revision()).isEqualTo(1);
    assertThat(event.occurredAt()).isEqualTo(Instant.EPOCH);
    assertThat(event.invoiceNumber()).isEmpty();
    assertThat(event.licenceNumber()).isEmpty();
    assertThat(event.lines()).extracting(line -> line.lineNumber()).containsExactly(1, 2);
    assertThat(event.lines().get(0).unitPrice()).isEqualByComparingTo("0");
  }

  @Test
  void shouldUseTypeRevisionAndTimeIfGiven() {
    assertThat(with("event_type", "\"CORRECTED\"").type()).isEqualTo(EventType.CORRECTED);
    assertThat(with("revision", "7").revision()).isEqualTo(7);
    assertThat(with("occurred_at", "\"2026-03-02T10:00:00+02:00\"").occurredAt())
        .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
  }

  @Test
  void shouldReadNullAsAnOmittedField() {
    assertThat(with("revision", "null").revision()).isEqualTo(1);
    assertThat(with("licence_number", "null").licenceNumber()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event_type  | "RETURNED"                | has to be one of [SHIPPED, CORRECTED, CANCELLED], not 'RETURNED'
          event_type  | 1                         |  is missing or not a JSON string
          event_id    | ""                        | is blank; it is required
          revision    | 0                         | has to be a whole number from 1 to 999999999, not '0'
          revision    | 1.5                       | has to be a whole number from 1 to 999999999, not '1.5'
          revision    | true                      |  is missing or not a JSON number
          occurred_at | "yesterday"               | has to be an instant with an offset, such as 2026-03-02T08:00:00Z, not 'yesterday'
          occurred_at | "2026-03-02T08:00:00"     | has to be an instant with an offset, such as 2026-03-02T08:00:00Z, not '2026-03-02T08:00:00'
          occurred_at | 1772438400                |  is missing or not a JSON string
          """)
  void shouldNameTheFieldThatHasAnotherForm(String field, String json, String fault) {
    assertThatThrownBy(() -> with(field, json))
        .isInstanceOfSatisfying(ShapeException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessage(field + " " + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.50", "\"8.5\"", "85e-1"})
  void shouldReadAPriceFromANumberAndFromAString(String price) {
    String json = SHORT.replace("\"quantity\": 8", "\"quantity\": 8, \"unit_price\": " + price);

    assertThat(ShipmentJson.question(json).lines().get(0).unitPrice())
        .isEqualTo(new BigDecimal("8.5000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0", "8e0", "\"8\""})
  void shouldReadAWholeNumberHoweverItIsWritten(String quantity) {
    String json = SHORT.replace("\"quantity\": 8", "\"quantity\": " + quantity);

    assertThat(ShipmentJson.question(json).lines().get(0).quantity()).isEqualTo(8);
  }

  /** Each number is short to send, but needs gigabytes when written out. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999"})
  void shouldRefuseANumberThatIsTooLongToWriteOut(String quantity) {
    String json = SHORT.replace("\"quantity\": 8", "\"quantity\": " + quantity);

    assertThatThrownBy(() -> ShipmentJson.question(json))
        .isInstanceOf(ShapeException.class)
        .hasMessageStartingWith("quantity has to be a whole number of at most 15 digits, not '1E");
  }

  @Test
  void shouldRefuseACancelledEventWithLines() {
    assertThatThrownBy(() -> with("event_type", "\"CANCELLED\""))
        .hasMessage("lines are not allowed on a CANCELLED event");
  }
}
