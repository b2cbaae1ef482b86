package io.tollgate.domain.shipment;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import io.tollgate.domain.shipment.Bounds.Breach;
import io.tollgate.domain.shipment.Bounds.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
  /** A letter outside the basic plane, which is two chars. */
  private static final String LARGE = "\uD83D\uDE00";

  static List<Variation> lengthened() {
    return EventVariations.lengthened(Bounds.NAME_LETTERS + 1);
  }

  @ParameterizedTest
  @MethodSource("lengthened")
  void shouldBoundEveryText(Variation variation) {
    assertThat(Bounds.of(EventVariations.BASE)).isEmpty();
    assertThat(Bounds.of(variation.event()).map(Fault::breach)).contains(Breach.TEXT_TOO_LONG);
  }

  @ParameterizedTest
  @MethodSource("lengthened")
  void shouldCountEveryTextInTheSize(Variation variation) {
    assertThat(Bounds.bytes(variation.event()))
        .isEqualTo(Bounds.bytes(EventVariations.BASE) + Bounds.NAME_LETTERS + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00e9", "\u4e2d", LARGE})
  void shouldCountCodePoints(String letter) {
    assertThat(Bounds.ofId("event_id", letter.repeat(200))).isEmpty();
    assertThat(Bounds.ofId("event_id", letter.repeat(201)).map(Fault::detail))
        .contains("event_id has 201 letters; shorten it to at most 200");
    assertThat(Bounds.ofName("buyer_name", letter.repeat(1_000))).isEmpty();
    assertThat(Bounds.ofName("buyer_name", letter.repeat(1_001)).map(Fault::detail))
        .contains("buyer_name has 1001 letters; shorten it to at most 1000");
    assertThat(Bounds.ofText("currency", letter.repeat(500))).isEmpty();
    assertThat(Bounds.ofText("currency", letter.repeat(501)).map(Fault::detail))
        .contains("currency has 501 letters; shorten it to at most 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\t", "\n", "\u001b", "\u007f", "\u0085", "\u009f"})
  void shouldRefuseEveryControlCharacterInAnId(String control) {
    Fault fault = Bounds.ofId("shipment_id", LARGE + "S" + control + "1").orElseThrow();
    assertThat(fault.breach()).isEqualTo(Breach.CONTROL_CHARACTER);
    assertThat(fault.detail())
        .isEqualTo(
            "shipment_id has the control character U+%04X as letter 3; remove it"
                .formatted((int) control.charAt(0)));
    assertThat(Bounds.ofName("buyer_name", control)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uD83Da", "\uDE00", "\uD83D\uD83D\uDE00"})
  void shouldRefuseHalfASurrogatePairInAnId(String half) {
    assertThat(Bounds.ofId("event_id", half).map(Fault::breach)).contains(Breach.CONTROL_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {LARGE, "a\u200Bb", "a\u202Eb", "a b", "\u00A0x", "\u2028x"})
  void shouldKeepOtherLettersOfAnId(String id) {
    assertThat(Bounds.ofId("event_id", id)).isEmpty();
  }

  @Test
  void shouldTellTheIdsThatADecisionCarriesFromTheRest() {
    String late = "x".repeat(201);
    assertThat(Bounds.ofIds(event("S-1", late).build()).map(Fault::field)).contains("event_id");
    assertThat(Bounds.ofIds(event(late, "E-1").build()).map(Fault::field)).contains("shipment_id");
    assertThat(Bounds.ofIds(event("S-1", "E-1").exporter(late).build()).map(Fault::field))
        .contains("exporter_id");
    ShipmentEvent rest =
        event("S-1", "E-1")
            .buyer(late, "Buyer", "CN")
            .lines(line(1, "H20", 1, "1"), line(2, late, 1, "1"))
            .build();
    assertThat(Bounds.ofIds(rest)).isEmpty();
    assertThat(Bounds.ofContent(rest).map(Fault::field)).contains("buyer_id");
    ShipmentEvent sku = rest.toBuilder().parties(event("S", "E").build().parties()).build();
    assertThat(Bounds.ofContent(sku))
        .contains(
            new Fault(
                Breach.TEXT_TOO_LONG,
                "sku",
                OptionalInt.of(1),
                "has 201 letters; shorten it to at most 200"));
    ShipmentEvent user =
        event("S-1", "E-1").with(Role.END_USER, "P", "y".repeat(1_001), "CN").build();
    assertThat(Bounds.ofContent(user).map(Fault::field)).contains("end_user_name");
  }

  @Test
  void shouldBoundTheSizeOfTheWholeEvent() {
    // Without lines 128 + 3 + 3 + 4 + 7 + 3 bytes, and 16 + 6 + 14 of the buyer: 184. A line of a
    // sku with 200 letters of 4 bytes has 832, so 629 lines end at 523,512 bytes, 776 before the
    // bound; one more with 186 letters ends at 524,288, and with 187 above it.
    List<Line> lines =
        IntStream.range(0, 629).mapToObj(i -> line(i, LARGE.repeat(200), 1, "1")).toList();
    ShipmentEvent fits = with(lines, line(700, LARGE.repeat(186), 1, "1"));
    assertThat(Bounds.bytes(fits)).isEqualTo(524_288);
    assertThat(Bounds.of(fits)).isEmpty();
    assertThat(Bounds.of(with(lines, line(700, LARGE.repeat(187), 1, "1"))))
        .contains(Bounds.oversized());
  }

  private static ShipmentEvent with(List<Line> lines, Line last) {
    List<Line> all = new ArrayList<>(lines);
    all.add(last);
    return event("S-1", "E-1").lines(all.toArray(Line[]::new)).build();
  }

  @Test
  void shouldRefuseAPriceOfManyDigitsBeforeItIsComputedWith() {
    BigInteger digits = BigInteger.ONE.shiftLeft(3_200_000);
    assertThatThrownBy(() -> new Line(1, "H20", 1, new BigDecimal(digits, 4)))
        .hasMessage(
            "unit_price has to be at most 15 digits and 4 places, not a number of 3,200,001 bits");
  }

  @Test
  void shouldQuoteFewLettersOfARefusedValue() {
    assertThatThrownBy(() -> new Party(Role.BUYER, "P", "N", "\u0000" + "x".repeat(600_000)))
        .hasMessage(
            "country has to be two capital letters, not '\uFFFD" + "x".repeat(59) + "\u2026'");
    assertThat(Excerpt.cut(LARGE.repeat(3), 2)).isEqualTo(LARGE.repeat(2) + "\u2026");
    assertThat(Excerpt.cut(LARGE.repeat(3), 3)).isEqualTo(LARGE.repeat(3));
  }
}
