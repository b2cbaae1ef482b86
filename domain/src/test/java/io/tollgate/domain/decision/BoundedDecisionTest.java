package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.alert.ReScreening;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events over the bounds of texts, and state of earlier builds that has such events. */
class BoundedDecisionTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();
  private static final String LONG = "x".repeat(600_000);

  private final Memory memory = new Memory();

  private String code(EventFixture event) {
    Decision decision = memory.decide(event.build(), REFERENCE);
    assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(memory.state("S-1")).isNull();
    return decision.finding().code();
  }

  @Test
  void shouldRejectTextsOverTheirBoundsBeforeAnUnknownExporter() {
    EventFixture name = event("S-1", "E-1").buyer(ReferenceFixture.GOOD, LONG, "CN").exporter("?");
    assertThat(code(name)).isEqualTo("TEXT_TOO_LONG");
    assertThat(code(name.cancelled())).isEqualTo("TEXT_TOO_LONG");
    assertThat(code(event("S-1", "E-1").exporter("?").currency(LONG))).isEqualTo("TEXT_TOO_LONG");
    assertThat(code(event("S-1", "E-1").exporter("?").lines(line(1, "a\nb", 1, "1"))))
        .isEqualTo("CONTROL_CHARACTER");
  }

  @Test
  void shouldAnswerTheSameBeforeAShipmentLeaves() {
    ShipmentEvent event = event("S-1", "E-1").buyer("P\u0000", "Good", "CN").build();
    Precheck precheck = Precheck.of(event, REFERENCE);
    assertThat(precheck.answer()).isEqualTo(Precheck.Answer.INVALID);
    assertThat(precheck.finding().code()).isEqualTo("CONTROL_CHARACTER");
    assertThat(precheck.finding().detail())
        .isEqualTo("buyer_id has the control character U+0000 as letter 2; remove it");
    assertThat(Precheck.of(event(LONG, "E-1").build(), REFERENCE).finding().code())
        .isEqualTo("TEXT_TOO_LONG");
  }

  /** A shipment that an earlier build has HELD, with a name of any length. */
  private static ShipmentState held(ShipmentEvent event, String rule) {
    return new ShipmentState(
        event.exporterId(),
        new Standing(1, event.eventId(), 1, Outcome.HELD, rule, Optional.of(event)),
        List.of(SeenEvent.of(event)),
        0,
        List.of());
  }

  @Test
  void shouldStillDecideAgainWhatAnEarlierBuildHasHeld() {
    ShipmentEvent event =
        event("S-1", "E-1")
            .buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN")
            .build()
            .toBuilder()
            .invoiceNumber(LONG)
            .build();
    ReferenceSnapshot approved =
        ReferenceSnapshot.of(
            ReferenceFixture.withStatus(
                ReferenceFixture.tables(), ReferenceFixture.PENDING, Status.APPROVED));
    assertThat(
            Decider.decideAgain(
                    held(event, "NOT_APPROVED"), Cause.REFERENCE, approved, KnownUsage.UNKNOWN)
                .map(ruling -> ruling.decision().outcome()))
        .contains(Outcome.CLEARED);
  }

  @Test
  void shouldCutWhatADecisionQuotes() {
    String name = ReferenceFixture.LISTED_NAME + " ".repeat(300_000);
    ShipmentEvent event = event("S-1", "E-1").buyer(ReferenceFixture.GOOD, name, "CN").build();
    Decision blocked =
        Decider.decideAgain(
                held(event, "NOT_APPROVED"), Cause.REFERENCE, REFERENCE, KnownUsage.UNKNOWN)
            .orElseThrow()
            .decision();
    Finding finding = blocked.finding();
    assertThat(finding.code()).isEqualTo("WATCHLIST");
    assertThat(finding.detail()).hasSizeLessThanOrEqualTo(10_001);
    assertThat(finding.evidence().map(MatchEvidence::asked).orElseThrow())
        .hasSize(1_001)
        .startsWith(ReferenceFixture.LISTED_NAME)
        .endsWith(" \u2026");
    assertThat(ReScreening.violation(blocked).orElseThrow().finding()).isEqualTo(finding);
    assertThat(finding.quoted()).isSameAs(finding);
  }
}
