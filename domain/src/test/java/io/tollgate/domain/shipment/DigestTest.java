package io.tollgate.domain.shipment;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.EventFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTest {

  private static EventFixture shipped() {
    return event("S-1", "E-1");
  }

  /** One change in each field, and texts that only move from one field to the next. */
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
  void shouldTellEveryOtherContentApart(EventFixture other) {
    assertThat(Digest.of(other.build())).isNotEqualTo(Digest.of(shipped().build()));
  }

  @Test
  void shouldGiveOneFingerprintToOneContent() {
    List<Digest> all =
        Stream.concat(others(), Stream.of(shipped())).map(e -> Digest.of(e.build())).toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(Digest.of(shipped().occurredAt("2026-03-02T08:00:00.0000009Z").build()))
        .isEqualTo(Digest.of(shipped().lines(line(1, "H200-SXM", 10, "30000.00")).build()));
  }

  /**
   * The first half of SHA-256 as sha256sum gives it: of nothing, and of eight bytes 3, then abc.
   */
  @Test
  void shouldBeTheSameEverywhereAndForEver() {
    assertThat(Digest.of(List.of()).hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    assertThat(Digest.of(List.of("abc")).hex()).isEqualTo("c3494ca1a2cf8eeb8a11ded316fb55b8");
    assertThat(new Digest(1, -2).hex()).isEqualTo("0000000000000001fffffffffffffffe");
  }

  @Test
  void shouldTellHowTextsAreSplit() {
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
