package io.tollgate.cli.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.compliance.story.ShipmentStory;
import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.LevyDueVariations;
import io.tollgate.domain.fixture.RecordVariations;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.topic.Received;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The story's text has every component of events and postings; this test fails if it lacks a new
 * component.
 */
class StoryTextTest {
  /** Components of an event that the story has at its beginning, or only in its JSON. */
  private static final Set<String> NOT_OF_EVENTS = Set.of("shipmentId", "currency", "occurredAt");

  /** Components of a posting that the story has already said. */
  private static final Set<String> NOT_OF_POSTINGS = Set.of("shipmentId", "eventId");

  private static String text(ShipmentEvent event, LevyDue due) {
    ShipmentStory story =
        new ShipmentStory(
            "S-1",
            List.of(received(event)),
            List.of(),
            List.of(received(due)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    StringWriter out = new StringWriter();
    new StoryText(story, version -> Optional.empty(), new PrintWriter(out)).print();
    return out.toString();
  }

  private static <D> Received<D> received(D value) {
    return new Received<>(0, 0, 0, "S-1", value, Map.of());
  }

  static List<EventVariations.Variation> events() {
    return EventVariations.all().stream()
        .filter(variation -> !NOT_OF_EVENTS.contains(variation.component()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void shouldContainEveryComponentOfAnEvent(EventVariations.Variation variation) {
    assertThat(text(variation.event(), LevyDueVariations.BASE))
        .isNotEqualTo(text(EventVariations.BASE, LevyDueVariations.BASE));
  }

  static List<RecordVariations.Variation<LevyDue>> postings() {
    return LevyDueVariations.all().stream()
        .filter(variation -> !NOT_OF_POSTINGS.contains(variation.component()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("postings")
  void shouldContainEveryComponentOfAPosting(RecordVariations.Variation<LevyDue> variation) {
    assertThat(text(EventVariations.BASE, variation.record()))
        .isNotEqualTo(text(EventVariations.BASE, LevyDueVariations.BASE));
  }
}
