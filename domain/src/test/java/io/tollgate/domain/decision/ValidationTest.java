package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  private final Memory memory = new Memory();

  private Decision decide(EventFixture event) {
    return memory.decide(event.build(), REFERENCE);
  }

  private static EventFixture shipped() {
    return event("S-1", "E-1");
  }

  /** Each code, alone and together with a later fault in the order. */
  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("UNKNOWN_EXPORTER", shipped().exporter("X")),
        Arguments.of("UNKNOWN_EXPORTER", shipped().exporter("X").lines(line(1, "?", 1, "1"))),
        Arguments.of(
            "UNKNOWN_SKU", shipped().lines(line(1, "H200-SXM", 1, "1"), line(2, "?", 1, "1"))),
        Arguments.of("UNKNOWN_SKU", shipped().currency("ZZZ").lines(line(1, "?", 1, "1"))),
        Arguments.of("UNKNOWN_CURRENCY", shipped().currency("ZZZ")),
        Arguments.of("UNKNOWN_CURRENCY", shipped().currency("ZZZ").lines(line(1, "L4-24", 0, "1"))),
        Arguments.of("INVALID_QUANTITY", shipped().lines(line(1, "L4-24", 0, "1"))),
        Arguments.of("INVALID_QUANTITY", shipped().lines(line(1, "L4-24", -1, "-1"))),
        Arguments.of(
            "INVALID_QUANTITY",
            shipped().lines(line(1, "L4-24", 1, "-1"), line(2, "L4-24", 0, "1"))),
        Arguments.of("INVALID_PRICE", shipped().lines(line(1, "L4-24", 1, "-0.0001"))),
        Arguments.of("NO_LINES", shipped().lines()),
        Arguments.of("NO_LINES", shipped().lines().endUse(EndUse.MILITARY)));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("faults")
  void shouldRejectWithTheFirstFault(String code, EventFixture event) {
    Decision decision = decide(event);
    assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(decision.finding().code()).isEqualTo(code);
    assertThat(decision.finding().detail()).isNotBlank();
    assertThat(memory.state("S-1")).as("a rejected event is not stored").isNull();
  }

  @Test
  void shouldAcceptAPriceOfZero() {
    assertThat(decide(shipped().lines(line(1, "H200-SXM", 1, "0"))).outcome())
        .isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldNameTheFaultyLine() {
    Finding finding =
        decide(shipped().lines(line(7, "L4-24", 1, "1"), line(9, "NOPE", 1, "1"))).finding();
    assertThat(finding.lineIndex()).isEqualTo(OptionalInt.of(1));
    assertThat(finding.detail())
        .isEqualTo("line 9: sku 'NOPE' is not in products.csv; add it there or correct it");
  }

  @Test
  void shouldCheckOnlyTheExporterOfACancellation() {
    assertThat(decide(shipped().cancelled().currency("ZZZ")).outcome())
        .isEqualTo(Outcome.CANCELLED);
    assertThat(decide(event("S-2", "E-1").cancelled().exporter("X")).finding().code())
        .isEqualTo("UNKNOWN_EXPORTER");
  }

  @Test
  void shouldRejectConflictsInTheirOrder() {
    decide(shipped().revision(2));
    assertThat(decide(event("S-1", "E-1").exporter("AMD").revision(2)).finding().code())
        .isEqualTo("EXPORTER_MISMATCH");
    assertThat(decide(event("S-1", "E-9").exporter("AMD").cancelled().revision(3)).finding().code())
        .isEqualTo("EXPORTER_MISMATCH");
    assertThat(decide(event("S-1", "E-1").revision(3)).finding().code())
        .isEqualTo("CONFLICTING_EVENT");
    assertThat(decide(event("S-1", "E-1").revision(2).currency("CNY")).finding().code())
        .isEqualTo("CONFLICTING_EVENT");
    assertThat(decide(event("S-1", "E-2").revision(2)).finding().code())
        .isEqualTo("CONFLICTING_REVISION");
    assertThat(decide(event("S-1", "E-2").revision(1)).outcome()).isEqualTo(Outcome.STALE);
  }

  @Test
  void shouldNotStoreARejectedEvent() {
    decide(shipped().lines(line(1, "NOPE", 1, "1")));
    assertThat(decide(shipped().lines(line(1, "NOPE", 1, "1"))).outcome())
        .as("a copy of a rejected event is rejected again")
        .isEqualTo(Outcome.REJECTED);
    assertThat(decide(shipped()).outcome()).isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldRecogniseADuplicateThatIsWrittenDifferently() {
    decide(
        shipped().occurredAt("2026-03-02T08:00:00.123456Z").lines(line(1, "H200-SXM", 1, "5.5")));
    assertThat(
            decide(
                    shipped()
                        .occurredAt("2026-03-02T08:00:00.123456999Z")
                        .lines(line(1, "H200-SXM", 1, "5.5000")))
                .outcome())
        .isEqualTo(Outcome.DUPLICATE);
    assertThat(
            decide(
                    shipped()
                        .occurredAt("2026-03-02T08:00:00.123457Z")
                        .lines(line(1, "H200-SXM", 1, "5.5")))
                .finding()
                .code())
        .isEqualTo("CONFLICTING_EVENT");
  }

  @Test
  void shouldRecogniseADuplicateOfAStaleEvent() {
    decide(event("S-1", "E-2").revision(5));
    decide(event("S-1", "E-1").revision(1));
    assertThat(decide(event("S-1", "E-1").revision(1)).outcome()).isEqualTo(Outcome.DUPLICATE);
  }
}
