package io.tollgate.producer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftTest {
  static List<Variation> variations() {
    return EventVariations.all();
  }

  /** A component that is added to events, and not to drafts, fails here. */
  @ParameterizedTest
  @MethodSource("variations")
  void shouldSayWhatTheEventBeforeSaid(Variation variation) {
    ShipmentEvent before = variation.event();

    assertThat(Draft.after(before, "E-9").event())
        .isEqualTo(
            EventVariations.with(
                before,
                Map.of(
                    "eventId",
                    "E-9",
                    "type",
                    EventType.CORRECTED,
                    "occurredAt",
                    before.occurredAt().plusSeconds(1))));
  }
}
