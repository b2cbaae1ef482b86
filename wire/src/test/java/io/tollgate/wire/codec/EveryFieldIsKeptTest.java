package io.tollgate.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import io.tollgate.domain.fixture.LevyDueVariations;
import io.tollgate.domain.fixture.RecordVariations;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.direct.LevyDueForm;
import io.tollgate.wire.direct.ShipmentEventForm;
import io.tollgate.wire.fixture.AvroBytes;
import io.tollgate.wire.state.StateFormats;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every component of an event and of a posting is in every form. The test finds new components
 * automatically.
 */
class EveryFieldIsKeptTest {
  static List<Variation> variations() {
    return EventVariations.all();
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldBeInTheRecordOfTheTopic(Variation variation) {
    assertThat(AvroBytes.through(Codecs.SHIPMENT_EVENT, variation.event()))
        .isEqualTo(variation.event());
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldBeInTheDirectForm(Variation variation) {
    ShipmentEventForm form = new ShipmentEventForm();
    AvroOutput out = new AvroOutput();
    form.write(variation.event(), out);

    assertThat(form.read(new AvroInput(out.toByteArray(), 0))).isEqualTo(variation.event());
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldBeInTheStateOfAHold(Variation variation) {
    ShipmentState held = held(variation.event());

    assertThat(StateFormats.SHIPMENT_STATE.read(StateFormats.SHIPMENT_STATE.write(held)))
        .isEqualTo(held);
  }

  static List<RecordVariations.Variation<LevyDue>> postings() {
    return LevyDueVariations.all();
  }

  @ParameterizedTest
  @MethodSource("postings")
  void shouldBeInThePostingOfTheTopic(RecordVariations.Variation<LevyDue> variation) {
    LevyDue due = variation.record();
    LevyDueForm form = new LevyDueForm();
    AvroOutput out = new AvroOutput();
    form.write(due, out);

    assertThat(AvroBytes.through(Codecs.LEVY_DUE, due)).isEqualTo(due);
    assertThat(out.toByteArray()).isEqualTo(AvroBytes.write(Codecs.LEVY_DUE, due));
    assertThat(form.read(new AvroInput(out.toByteArray(), 0))).isEqualTo(due);
  }

  private static ShipmentState held(ShipmentEvent event) {
    Standing standing =
        new Standing(
            event.revision(), event.eventId(), 1, Outcome.HELD, "AWAITING_FX", Optional.of(event));
    return new ShipmentState(event.exporterId(), standing, List.of(), 0, List.of());
  }
}
