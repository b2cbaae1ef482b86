package io.tollgate.streams.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.fixture.Results;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.serde.WireSerdes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResultSizeTest {
  private final WireSerdes serdes = WireSerdes.of(new InMemorySchemaRegistry(), true);

  private long written(Decision decision) {
    return serdes.serde(Codecs.DECISION).serializer().serialize("d", decision).length;
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Results.decisions().filter(decision -> decision.officerActs().isEmpty());
  }

  @Property(tries = 300, seed = "20261201")
  void shouldNeverBeLessThanTheDecisionTakes(@ForAll("decisions") Decision decision) {
    assertThat(ResultSize.most(decision)).isGreaterThanOrEqualTo(written(decision));
  }

  private static Ruling ruling(int classes) {
    List<RevenueChange> changes =
        IntStream.range(0, classes)
            .mapToObj(
                i ->
                    new RevenueChange(
                        new Bucket("NVDA", "FY2027-Q1", "class " + i, "CN"),
                        LocalDate.parse("2026-01-26"),
                        LocalDate.parse("2026-04-26"),
                        1,
                        new BigDecimal("999999999999999"),
                        new BigDecimal("999999999999999.99"),
                        new BigDecimal("999999999999999.99")))
            .toList();
    Decision decision =
        new Decision(
            new Subject("S-1", 1, "E-1", "NVDA", 1),
            Outcome.CLEARED,
            Finding.NONE,
            Cause.EVENT,
            new ReferenceVersions("v", "v", "v", "v"),
            changes,
            0);
    return new Ruling(decision, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  @Test
  void shouldRefuseADecisionThatMayNotFitIntoAnyTopic() {
    ResultSize.check(ruling(5_000));
    assertThat(written(ruling(5_000).decision())).isLessThan(1_000_000);
    assertThatThrownBy(() -> ResultSize.check(ruling(15_000)))
        .isInstanceOf(UndecidableEventException.class)
        .hasMessageContaining("split the shipment");
  }
}
