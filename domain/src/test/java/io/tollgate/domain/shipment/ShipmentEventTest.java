package io.tollgate.domain.shipment;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentEventTest {

  private static EventFixture shipped() {
    return event("S-1", "E-1");
  }

  /** Forms that section 2 of the semantics forbids, and the field that the message has to name. */
  static Stream<Arguments> forbidden() {
    return Stream.of(
        row("event_id", () -> event("S-1", "").build()),
        row("event_id", () -> event("S-1", null).build()),
        row("shipment_id", () -> event(" ", "E-1").build()),
        row("revision", () -> shipped().revision(0).build()),
        row("revision", () -> shipped().revision(-1).build()),
        row("revision", () -> shipped().revision(1_000_000_000).build()),
        row("exporter_id", () -> shipped().exporter("").build()),
        row("ship_date", () -> shipped().shipDate("-0001-12-31").build()),
        row("ship_date", () -> shipped().shipDate("+10000-01-01").build()),
        row("buyer_id", () -> shipped().buyer("", "Name", "CN")),
        row("buyer_name", () -> shipped().buyer("P-1", "", "CN")),
        row("buyer_country", () -> shipped().buyer("P-1", "Name", "")),
        row("country", () -> shipped().with(Role.CONSIGNEE, "", "Name", "C")),
        row("country", () -> shipped().with(Role.CONSIGNEE, "", "Name", "cn")),
        row("name", () -> shipped().with(Role.END_USER, "P-1", null, "CN")),
        row("destination_country", () -> shipped().destination("").build()),
        row("destination_country", () -> shipped().destination("CHN").build()),
        row("destination_country", () -> shipped().destination("C1").build()),
        row("destination_country", () -> shipped().destination("ÄÖ").build()),
        row("currency", () -> shipped().currency(null).build()),
        row("currency", () -> shipped().currency(" ").build()),
        row("event_type", () -> shipped().type(null).build()),
        row("end_use", () -> shipped().endUse(null).build()),
        row("ship_date", () -> shipped().build().toBuilder().shipDate(null).build()),
        row("occurred_at", () -> shipped().build().toBuilder().occurredAt(null).build()),
        row("role", () -> Party.builder().partyId("P-1").build()),
        row("unit_price", () -> Line.builder().sku("A").build()),
        row("occurred_at", () -> shipped().occurredAt("+10000-01-03T00:00:00Z").build()),
        row("lines", () -> shipped().type(EventType.CANCELLED).build()),
        row(
            "line_number",
            () -> shipped().lines(line(1, "A", 1, "1"), line(1, "B", 1, "1")).build()),
        row("line_number", () -> line(-1, "A", 1, "1")),
        row("line_number", () -> line(1_000_000_000, "A", 1, "1")),
        row("sku", () -> line(1, " ", 1, "1")),
        row("quantity", () -> line(1, "A", 1_000_000_000_000_000L, "1")),
        row("quantity", () -> line(1, "A", -1_000_000_000_000_000L, "1")),
        row("quantity", () -> line(1, "A", Long.MIN_VALUE, "1")),
        row("unit_price", () -> line(1, "A", 1, "1000000000000000")),
        row("unit_price", () -> line(1, "A", 1, "0.00001")));
  }

  private static Arguments row(String field, ThrowingCallable making) {
    return Arguments.of(field, making);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("forbidden")
  void shouldRefuseAForbiddenShapeAndNameItsField(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            ShapeException.class, fault -> assertThat(fault.field()).isEqualTo(field))
        .hasMessageStartingWith(field + " ")
        .hasMessageNotContaining("\n");
  }

  /** The limits of the forms in section 2 of the semantics. */
  static Stream<Arguments> limits() {
    return Stream.of(
        row("revision", () -> shipped().revision(999_999_999).build()),
        row("ship_date", () -> shipped().shipDate("0000-01-01").build()),
        row("ship_date", () -> shipped().shipDate("9999-12-31").build()),
        // 9999-12-31T23:59:59.999999-18:00 is a day later in UTC.
        row("occurred_at", () -> shipped().occurredAt("+10000-01-01T17:59:59.999999Z").build()),
        row("line_number", () -> line(0, "A", 1, "1")),
        row("line_number", () -> line(999_999_999, "A", 1, "1")),
        row("quantity", () -> line(1, "A", 999_999_999_999_999L, "1")),
        row("quantity", () -> line(1, "A", -999_999_999_999_999L, "1")),
        row("unit_price", () -> line(1, "A", 1, "999999999999999.9999")),
        row("unit_price", () -> line(1, "A", 1, "-999999999999999.9999")),
        row("currency", () -> shipped().currency("no code").build()),
        row("lines", () -> shipped().lines().build()));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("limits")
  void shouldAcceptTheLimitsOfTheForms(String field, ThrowingCallable making) {
    assertThatCode(making).as(field).doesNotThrowAnyException();
  }

  @Test
  void shouldSortPartiesByRoleAndDropBlankOnes() {
    ShipmentEvent event =
        shipped().with(Role.END_USER, "", "User", "").with(Role.CONSIGNEE, "", "", "").build();
    assertThat(event.parties()).extracting(Party::role).containsExactly(Role.BUYER, Role.END_USER);
    assertThat(event.endUser().name()).isEqualTo("User");
    assertThat(event.consignee()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', BUYER",
    "P-1, '', '', END_USER",
    "'', N, '', END_USER",
    "'', '', CN, END_USER"
  })
  void shouldUseTheBuyerAsEndUserOnlyIfTheEndUserIsBlank(
      String id, String name, String country, Role role) {
    ShipmentEvent event = shipped().with(Role.END_USER, id, name, country).build();
    assertThat(event.endUser().role()).isEqualTo(role);
  }

  @Test
  void shouldRefuseAMissingBuyerAndARepeatedRole() {
    ShipmentEvent event = shipped().build();
    Party user = new Party(Role.END_USER, "P-1", "", "");
    assertThatThrownBy(() -> withParties(event, List.of(user))).hasMessage("parties have no buyer");
    assertThatThrownBy(() -> withParties(event, List.of(event.buyer(), user, user)))
        .hasMessage("parties name the role END_USER twice");
  }

  @Test
  void shouldKeepFourPlacesOfAPriceAndMicrosecondsOfAnInstant() {
    assertThat(line(1, "A", 1, "2").unitPrice()).isEqualTo(new BigDecimal("2.0000"));
    assertThat(line(1, "A", 1, "2.50000").unitPrice()).isEqualTo(new BigDecimal("2.5000"));
    assertThat(shipped().occurredAt("1969-12-31T23:59:59.9999999Z").build().occurredAt())
        .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
  }

  static List<Variation> variations() {
    return EventVariations.all();
  }

  /** A new component of the event, a party or a line is added to the variations automatically. */
  @ParameterizedTest
  @MethodSource("variations")
  void shouldCopyEveryComponent(Variation variation) {
    ShipmentEvent event = variation.event();

    assertThat(event.toBuilder().build()).isEqualTo(event);
    assertThat(event.parties()).allSatisfy(p -> assertThat(p.toBuilder().build()).isEqualTo(p));
    assertThat(event.lines()).allSatisfy(l -> assertThat(l.toBuilder().build()).isEqualTo(l));
  }

  @Test
  void shouldLeaveOptionalFieldsBlankThatAreNotSet() {
    ShipmentEvent event =
        ShipmentEvent.builder()
            .eventId("E-1")
            .type(EventType.CANCELLED)
            .shipmentId("S-1")
            .revision(1)
            .exporterId("NVDA")
            .shipDate(LocalDate.of(2026, 3, 2))
            .parties(List.of(new Party(Role.BUYER, "P-1", "Buyer", "CN")))
            .endUse(EndUse.COMMERCIAL)
            .destinationCountry("CN")
            .currency("USD")
            .occurredAt(Instant.EPOCH)
            .build();

    assertThat(event.invoiceNumber()).isEmpty();
    assertThat(event.licenceNumber()).isEmpty();
    assertThat(event.lines()).isEmpty();
  }

  private static ShipmentEvent withParties(ShipmentEvent event, List<Party> parties) {
    return event.toBuilder().parties(parties).build();
  }
}
