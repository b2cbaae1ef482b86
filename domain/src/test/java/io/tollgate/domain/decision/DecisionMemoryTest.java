package io.tollgate.domain.decision;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored events: the first 32 in the shipment's state, further ones one by one outside it. */
class DecisionMemoryTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  private final Memory memory = new Memory();

  private static EventFixture revision(int revision) {
    return event("S-1", "E-" + revision).revision(revision);
  }

  private Decision decide(EventFixture event) {
    return memory.decide(event.build(), REFERENCE);
  }

  @Test
  void shouldSpillFromTheThirtyThirdEventOn() {
    Optional<ShipmentState> state = Optional.empty();
    for (int i = 1; i <= 34; i++) {
      Ruling ruling = Decider.decide(state, Optional.empty(), revision(i).build(), REFERENCE);
      assertThat(ruling.spilled().map(SeenEvent::eventId))
          .isEqualTo(i <= 32 ? Optional.empty() : Optional.of("E-" + i));
      state = ruling.next();
      assertThat(state.orElseThrow().seen()).hasSize(Math.min(i, 32));
      assertThat(state.orElseThrow().hasMoreElsewhere()).isEqualTo(i > 32);
    }
  }

  @Test
  void shouldSpillAStaleEventToo() {
    for (int i = 2; i <= 33; i++) {
      decide(revision(i));
    }
    assertThat(decide(revision(1)).outcome()).isEqualTo(Outcome.STALE);
    assertThat(memory.state("S-1").seenMore()).isEqualTo(1);
    assertThat(decide(revision(1)).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 33, 40})
  void shouldRecogniseEveryEventWhereverItIsStored(int revision) {
    for (int i = 1; i <= 40; i++) {
      decide(revision(i));
    }
    ShipmentState before = memory.state("S-1");
    assertThat(decide(revision(revision)).outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(decide(revision(revision).currency("CNY")).finding().code())
        .isEqualTo("CONFLICTING_EVENT");
    assertThat(memory.state("S-1")).as("the state is unchanged").isEqualTo(before);
  }

  @Test
  void shouldCheckForADuplicateBeforeItValidatesTheEvent() {
    EventFixture cleared = revision(1);
    decide(cleared);
    ReferenceSnapshot withoutExporters = HoldsTest.without(HoldsTest.Table.EXPORTERS);
    assertThat(memory.decide(cleared.build(), withoutExporters).outcome())
        .isEqualTo(Outcome.DUPLICATE);
    assertThat(memory.decide(revision(2).build(), withoutExporters).finding().code())
        .isEqualTo("UNKNOWN_EXPORTER");
  }

  @Test
  void shouldValidateAnEventEvenIfItWouldBeStale() {
    decide(revision(5));
    assertThat(decide(revision(1).currency("ZZZ")).finding().code()).isEqualTo("UNKNOWN_CURRENCY");
    assertThat(decide(revision(1).exporter("AMD")).finding().code()).isEqualTo("EXPORTER_MISMATCH");
  }

  @Test
  void shouldReportALowerRevisionAsStaleEvenIfItWasAcceptedBefore() {
    decide(revision(2));
    decide(revision(5));
    assertThat(decide(event("S-1", "E-OTHER").revision(2)).outcome()).isEqualTo(Outcome.STALE);
    assertThat(decide(event("S-1", "E-THIRD").revision(5)).finding().code())
        .isEqualTo("CONFLICTING_REVISION");
  }

  @Test
  void shouldKeepTheExporterOfTheFirstAcceptedEventForever() {
    decide(revision(1).exporter("AMD").cancelled());
    assertThat(decide(revision(2)).finding().code()).isEqualTo("EXPORTER_MISMATCH");
    assertThat(decide(revision(2).exporter("AMD")).outcome()).isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldNotKeepTheExporterOfARejectedEvent() {
    assertThat(decide(revision(1).exporter("AMD").currency("ZZZ")).outcome())
        .isEqualTo(Outcome.REJECTED);
    assertThat(decide(revision(1)).outcome()).isEqualTo(Outcome.CLEARED);
  }

  @Test
  void shouldOnlyStoreAStaleEvent() {
    decide(revision(3).currency("JPY"));
    ShipmentState held = memory.state("S-1");
    Decision stale = decide(revision(2));
    assertThat(stale.changes()).isEmpty();
    assertThat(stale.levyDueRecords()).isZero();
    assertThat(memory.state("S-1").standing()).isEqualTo(held.standing());
    assertThat(memory.state("S-1").seen()).hasSize(2);
  }
}
