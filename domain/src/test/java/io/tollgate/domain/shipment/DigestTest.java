package io.tollgate.domain.shipment;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import io.tollgate.domain.shipment.Digest.Later;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTest {

  private static EventFixture shipped() {
    return event("S-1", "E-1");
  }

  /** Each event differs in one field, or moves text from one field to the next. */
  static Stream<EventFixture> others() {
    return Stream.of(
        event("S-1", "E-2"),
        event("S-2", "E-1"),
        shipped().type(EventType.CORRECTED),
        shipped().cancelled(),
        shipped().revision(2),
        shipped().exporter("NVD"),
        shipped().shipDate("2026-03-03"),
        shipped().buyer("P-GOOD", "Good Cloud Lt", "CN"),
        shipped().buyer("P-GOO", "DGood Cloud Ltd", "CN"),
        shipped().with(Role.END_USER, "P-GOOD", "Good Cloud Ltd", "CN"),
        shipped().with(Role.CONSIGNEE, "P-GOOD", "Good Cloud Ltd", "CN"),
        shipped().endUse(EndUse.GOVERNMENT),
        shipped().destination("HK"),
        shipped().currency("usd"),
        shipped().currency("CNY"),
        shipped().occurredAt("2026-03-02T08:00:00.000001Z"),
        shipped().occurredAt("2026-03-02T08:00:01Z"),
        shipped().lines(),
        shipped().lines(line(2, "H200-SXM", 10, "30000")),
        shipped().lines(line(1, "H200-SX", 10, "30000")),
        shipped().lines(line(1, "H200-SXM", 11, "30000")),
        shipped().lines(line(1, "H200-SXM", 10, "-30000")),
        shipped().lines(line(1, "H200-SXM", 10, "30000.0001")),
        shipped().lines(line(1, "H200-SXM", 10, "30000"), line(2, "L4-24", 1, "1")),
        shipped().lines(line(2, "L4-24", 1, "1"), line(1, "H200-SXM", 10, "30000")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldDifferForEveryOtherContent(EventFixture other) {
    assertThat(Digest.of(other.build())).isNotEqualTo(Digest.of(shipped().build()));
  }

  @Test
  void shouldBeEqualForEqualContent() {
    List<Digest> all =
        Stream.concat(others(), Stream.of(shipped())).map(e -> Digest.of(e.build())).toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(Digest.of(shipped().occurredAt("2026-03-02T08:00:00.0000009Z").build()))
        .isEqualTo(Digest.of(shipped().lines(line(1, "H200-SXM", 10, "30000.00")).build()));
  }

  /**
   * The expected values are the first half of what sha256sum prints for no bytes, and for the
   * number 3 in eight bytes followed by abc.
   */
  @Test
  void shouldNeverChange() {
    assertThat(Digest.of(List.of()).hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    assertThat(Digest.of(List.of("abc")).hex()).isEqualTo("c3494ca1a2cf8eeb8a11ded316fb55b8");
    assertThat(new Digest(1, -2).hex()).isEqualTo("0000000000000001fffffffffffffffe");
  }

  /**
   * {@link EventVariations#BASE} has this fingerprint in every store forever ({@code
   * docs/adr/0016-stored-forms-name-their-schema.md}). The expected value comes from Python's
   * hashlib and the layout that {@link Digest#of(ShipmentEvent)} documents.
   */
  @Test
  void shouldNeverChangeTheFingerprintOfAnEvent() {
    assertThat(Digest.of(EventVariations.BASE).hex()).isEqualTo("996583e90e932ab93ef72ca38048e6e5");
  }

  static List<Variation> variations() {
    return EventVariations.all();
  }

  /** A new component of the event, a party or a line is added to the variations automatically. */
  @ParameterizedTest
  @MethodSource("variations")
  void shouldDifferForEventsThatDifferInOneComponent(Variation variation) {
    assertThat(Digest.of(variation.event())).isNotEqualTo(Digest.of(EventVariations.BASE));
  }

  @Test
  void shouldKeepTheFingerprintOfAnEventThatLacksALaterField() {
    List<Later> later =
        List.of(
            new Later(1, event -> List.of("")),
            new Later(2, event -> event.lines().stream().map(line -> "").toList()));

    assertThat(Digest.of(EventVariations.BASE, later)).isEqualTo(Digest.of(EventVariations.BASE));
  }

  @Test
  void shouldDifferForEventsThatDifferInALaterField() {
    assertThat(
            Stream.of(
                    List.<Later>of(),
                    List.of(later(1, "a")),
                    List.of(later(1, "b")),
                    List.of(later(2, "a")),
                    List.of(later(1, "a", "")),
                    List.of(later(1, "", "a")),
                    List.of(later(1, "a"), later(2, "b")),
                    List.of(later(1, "ab"), later(2, "")))
                .map(fields -> Digest.of(EventVariations.BASE, fields)))
        .doesNotHaveDuplicates();
  }

  private static Later later(int number, String... values) {
    return new Later(number, event -> List.of(values));
  }

  @Test
  void shouldDifferForTextsThatAreSplitDifferently() {
    assertThat(
            Stream.of(
                    List.of("ab", "c"),
                    List.of("a", "bc"),
                    List.of("abc"),
                    List.of("abc", ""),
                    List.of("", "abc"),
                    List.of("c", "ab"))
                .map(Digest::of))
        .doesNotHaveDuplicates();
  }
}
