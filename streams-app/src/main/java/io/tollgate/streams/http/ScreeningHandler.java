package io.tollgate.streams.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.tollgate.domain.decision.Precheck;
import io.tollgate.domain.decision.Precheck.Answer;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.edge.json.ShipmentJson;
import io.tollgate.web.Json;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Screens a shipment before the goods leave, without posting anything: 200 with CLEAR, HOLD or
 * BLOCK and the evidence, 422 if the event would be rejected, 400 if the request cannot be read,
 * 503 if no reference data is loaded yet.
 */
final class ScreeningHandler implements Handler {
  private final Supplier<Optional<ReferenceSnapshot>> reference;

  ScreeningHandler(Supplier<Optional<ReferenceSnapshot>> reference) {
    this.reference = reference;
  }

  @Override
  public void handle(Context context) {
    Optional<ReferenceSnapshot> snapshot = reference.get();
    if (snapshot.isEmpty()) {
      Json.answer(
          context,
          HttpStatus.SERVICE_UNAVAILABLE,
          Json.error("no reference data is loaded yet; try again later"));
      return;
    }
    try {
      ShipmentEvent event = ShipmentJson.question(context.body());
      Precheck precheck = Precheck.of(event, snapshot.get());
      boolean isValid = precheck.answer() != Answer.INVALID;
      Json.answer(
          context,
          isValid ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
          json(event, precheck));
    } catch (ShapeException e) {
      ObjectNode error = Json.error(e.getMessage()).put("field", e.field());
      if (!e.code().isEmpty()) {
        error.put("code", e.code());
      }
      Json.answer(context, HttpStatus.BAD_REQUEST, error);
    }
  }

  private static ObjectNode json(ShipmentEvent event, Precheck precheck) {
    Finding finding = precheck.finding();
    ObjectNode answer = Json.object();
    finding.evidence().ifPresent(evidence -> answer.set("evidence", json(evidence)));
    return answer
        .put("shipment_id", event.shipmentId())
        .put("answer", precheck.answer().name())
        .put("rule", finding.code())
        .put("role", finding.role().map(Enum::name).orElse(""))
        .put("list", finding.list())
        .put("entry_id", finding.entryId())
        .put("matched_name", finding.matchedName())
        .put("score", finding.score().orElse(null))
        .put("detail", finding.detail())
        .put("reference_version", precheck.versions().reference())
        .put("watchlist_version", precheck.versions().watchlist())
        .put("policy_version", precheck.versions().policy());
  }

  /** Uses the field names of the decision's schema. */
  private static ObjectNode json(MatchEvidence evidence) {
    ObjectNode node =
        Json.object()
            .put("asked", evidence.asked())
            .put("country", evidence.country())
            .put("match_threshold", evidence.matchThreshold())
            .put("review_threshold", evidence.reviewThreshold());
    ArrayNode steps = node.putArray("steps");
    for (ScoreStep step : evidence.steps()) {
      steps
          .addObject()
          .put("asked", step.query())
          .put("listed", step.listed())
          .put("kind", step.kind().name())
          .put("taken", step.takenOfOne());
    }
    return node;
  }
}
