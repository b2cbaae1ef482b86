package io.tollgate.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.domain.fixture.LevyDueVariations;
import io.tollgate.domain.fixture.RecordVariations.Variation;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.ops.readmodel.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console shows every component of a posting; this test fails if it lacks a new component. */
class StoryOfAPostingTest {
  /** The view is about one shipment of one exporter; only ledgers need the ids of postings. */
  private static final Set<String> NOT_SHOWN =
      Set.of("levyDueId", "shipmentId", "bucket.exporterId");

  /** Sent for programs that read the console's JSON. */
  private static final Set<String> NOT_IN_THE_TABLE = Set.of("revision");

  private static JsonNode posting(LevyDue due) {
    Story story = new Story("S-1", List.of(), List.of(due), List.of(), List.of());
    return ReadModelJson.of(story, place -> Optional.empty()).path("levy_due").get(0);
  }

  static List<Variation<LevyDue>> variations() {
    return LevyDueVariations.all().stream()
        .filter(variation -> !NOT_SHOWN.contains(variation.component()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldSendEveryComponent(Variation<LevyDue> variation) {
    assertThat(posting(variation.record())).isNotEqualTo(posting(LevyDueVariations.BASE));
  }

  @Test
  void shouldShowEveryComponentThatIsSent() throws IOException {
    String script;
    try (InputStream views =
        ReadModelJson.class.getResourceAsStream("/io/tollgate/ops/console/views.js")) {
      script = new String(views.readAllBytes(), StandardCharsets.UTF_8);
    }
    String table = script.substring(script.indexOf("function postings("));

    posting(LevyDueVariations.BASE)
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!NOT_IN_THE_TABLE.contains(name)) {
                assertThat(table).contains("one." + name);
              }
            });
  }
}
