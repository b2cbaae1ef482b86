package io.tollgate.compliance.story;

import static io.tollgate.domain.fixture.HeldShipments.REVIEW;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static io.tollgate.domain.fixture.HeldShipments.judged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.wire.topic.Received;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryJsonTest {
  private static <D> Received<D> record(D value) {
    return new Received<>(0, 0, 0, "k", value, Map.of());
  }

  /** Officers' decisions refuse half characters, which no topic has. */
  private static String whole(String id) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(id) ? id : "S-1";
  }

  private static String json(String shipmentId) {
    ShipmentStory story =
        new ShipmentStory(
            shipmentId,
            List.of(),
            List.of(
                record(decided(shipmentId, 1, Outcome.HELD)),
                record(decided(shipmentId, 2, Outcome.CLEARED))),
            List.of(),
            List.of(),
            List.of(),
            List.of(record(judged(whole(shipmentId), Result.RELEASED, REVIEW.fired(), 2))),
            List.of());
    StringWriter out = new StringWriter();
    StoryJson.write(story, out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S-1", "S\u0000\u0001\u001b", "a\"b\\c", "line\nfeed", "\ud800x", "\udfff"})
  void shouldBeValidForEveryId(String shipmentId) throws Exception {
    JsonNode story = new ObjectMapper().readTree(json(shipmentId));
    assertThat(story.path("shipment_id").textValue()).isEqualTo(shipmentId);
    assertThat(story.path("decisions")).hasSize(2);
    assertThat(story.path("decisions").path(0).path("shipment_id").textValue())
        .isEqualTo(shipmentId);
    assertThat(story.path("officer_outcomes").path(0).path("shipment_id").textValue())
        .isEqualTo(whole(shipmentId));
  }

  @Test
  void shouldKeepTheOrderOfArraysAndStartALineForEachRecord() {
    List<String> lines = json("S-1").lines().toList();
    assertThat(lines.subList(0, 4))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("{"),
            line -> assertThat(line).isEqualTo("\"shipment_id\": \"S-1\","),
            line -> assertThat(line).isEqualTo("\"events\": [],"),
            line -> assertThat(line).isEqualTo("\"decisions\": ["));
    assertThat(lines.get(4))
        .startsWith("{\"shipment_id\": \"S-1\",\"revision\": 1,")
        .endsWith("},");
    assertThat(json("S-1"))
        .containsSubsequence(
            "\"decisions\"",
            "\"levy_due\"",
            "\"quarterly_revenue\"",
            "\"officer_decisions\"",
            "\"officer_outcomes\"",
            "\"alerts\": []")
        .endsWith("}\n");
  }
}
