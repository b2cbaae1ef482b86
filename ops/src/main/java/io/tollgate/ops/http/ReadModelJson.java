package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.Role;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.readmodel.HoldsPage;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.Story;
import io.tollgate.ops.readmodel.StoryAlert;
import io.tollgate.ops.readmodel.StoryLine;
import io.tollgate.ops.readmodel.Summary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The read model in the JSON format of the console page. Money and rates are exact texts; times are
 * in ms since 1970.
 */
final class ReadModelJson {
  private ReadModelJson() {}

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Counts, the quarterly table, the conservation gap, and the number of records that are not
   * counted yet.
   */
  static ObjectNode summary(ConsoleSource source) {
    ReadModel model = source.readModel();
    Summary summary = model.summary();
    ObjectNode json = object();
    json.put("projection_lag", source.projectionLag());
    ArrayNode tallies = json.putArray("tallies");
    for (Summary.Tally tally : summary.tallies()) {
      tallies
          .addObject()
          .put("outcome", tally.outcome().name())
          .put("rule", tally.rule())
          .put("events", tally.events());
    }
    json.put("decided_again", summary.decidedAgain());
    json.put("dead_letters", summary.deadLetters());
    json.put("holds", summary.holds());
    json.put("oldest_hold", summary.oldestHold().map(at -> at.toEpochMilli()).orElse(null));
    json.set("conservation", of(source.conservation()));
    ArrayNode revenue = json.putArray("revenue");
    model.revenue().stream()
        .filter(row -> row.total().shipments() != 0)
        .forEach(row -> revenue.add(of(row)));
    return json;
  }

  private static ObjectNode of(Conservation conservation) {
    ObjectNode json =
        object()
            .put("asked", conservation.asked())
            .put("answered", conservation.answered())
            .put("tasks", conservation.tally().tasks());
    conservation.gap().ifPresent(gap -> json.put("gap", gap));
    conservation
        .last()
        .ifPresent(last -> json.put("last", last.gap()).put("last_at", last.at().toEpochMilli()));
    return json;
  }

  private static ObjectNode of(QuarterlyRevenue row) {
    return object()
        .put("exporter_id", row.bucket().exporterId())
        .put("fiscal_quarter", row.bucket().fiscalQuarter())
        .put("quarter_end", row.total().quarterEnd().toString())
        .put("product_class", row.bucket().productClass())
        .put("destination_country", row.bucket().destinationCountry())
        .put("shipments", row.total().shipments())
        .put("revenue_usd", row.total().revenueUsd().toPlainString())
        .put("levy_usd", row.total().levyUsd().toPlainString());
  }

  /** A page of holds. */
  static ObjectNode of(HoldsPage page) {
    ObjectNode json = object();
    json.put("total", page.total());
    ArrayNode holds = json.putArray("holds");
    for (Hold hold : page.holds()) {
      ObjectNode one = holds.addObject();
      one.put("shipment_id", hold.subject().shipmentId());
      one.put("revision", hold.subject().revision());
      one.put("event_id", hold.subject().eventId());
      one.put("exporter_id", hold.subject().exporterId());
      one.put("attempt", hold.subject().attempt());
      one.put("since", hold.since().toEpochMilli());
      add(one, hold.finding());
      one.set("fires", of(hold.fires()));
      one.put("fires_words", hold.fires().words());
      one.put("released_by", hold.releasedBy().orElse(""));
    }
    return json;
  }

  private static ObjectNode of(FiredRule fires) {
    return object()
        .put("rule", fires.rule())
        .put("role", fires.role().map(Role::name).orElse(""))
        .put("list", fires.list())
        .put("entry_id", fires.entryId())
        .put("matched_name", fires.matchedName());
  }

  private static void add(ObjectNode json, Finding finding) {
    json.put("rule", finding.code());
    json.put("role", finding.role().map(Role::name).orElse(""));
    json.put("list", finding.list());
    json.put("entry_id", finding.entryId());
    json.put("matched_name", finding.matchedName());
    json.put("score", finding.score().map(BigDecimal::toPlainString).orElse(""));
    json.put("detail", finding.detail());
  }

  /** A list of dead letters. */
  static ArrayNode of(List<DeadLetter> letters) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    letters.forEach(letter -> json.add(of(letter)));
    return json;
  }

  private static ObjectNode of(DeadLetter letter) {
    return object()
        .put("partition", letter.partition())
        .put("offset", letter.offset())
        .put("at", letter.at().toEpochMilli())
        .put("key", letter.key())
        .put("cause", letter.cause())
        .put("message", letter.message())
        .put("source", letter.source())
        .put("file", letter.file())
        .put("row", letter.row());
  }

  /** A dead letter with its content. */
  static ObjectNode of(OpenedDeadLetter opened) {
    ObjectNode json = of(opened.deadLetter());
    json.put("size", opened.size());
    json.put("hex", opened.hex());
    json.put("content", opened.content());
    json.put("shipment_id", opened.shipmentId());
    json.put("fault", opened.fault());
    ObjectNode headers = json.putObject("headers");
    opened.headers().forEach(headers::put);
    return json;
  }

  /** A shipment's story, with those of its events that can be fetched. */
  static ObjectNode of(Story story, Function<Provenance, Optional<JsonNode>> events) {
    ObjectNode json = object();
    json.put("shipment_id", story.shipmentId());
    ArrayNode decisions = json.putArray("decisions");
    story.decisions().forEach(line -> decisions.add(of(line, events)));
    ArrayNode due = json.putArray("levy_due");
    story.levyDue().forEach(record -> due.add(of(record)));
    ArrayNode acts = json.putArray("officers");
    story.acts().forEach(act -> acts.add(of(act.outcome()).put("at", act.at().toEpochMilli())));
    ArrayNode alerts = json.putArray("alerts");
    story.alerts().forEach(alert -> alerts.add(of(alert)));
    return json;
  }

  /** The outcome of an officer's decision. */
  static ObjectNode of(OfficerOutcome outcome) {
    return object()
        .put("decision_id", outcome.decision().decisionId())
        .put("shipment_id", outcome.decision().shipmentId())
        .put("revision", outcome.decision().revision())
        .put("officer", outcome.decision().officerId())
        .put("key_id", outcome.decision().keyId())
        .put("action", outcome.decision().action().name())
        .put("about", outcome.decision().about().words())
        .put("reason", outcome.decision().reason())
        .put("result", outcome.result().name())
        .put("refusal", outcome.refusal().map(Enum::name).orElse(""))
        .put("sentence", outcome.sentence());
  }

  private static ObjectNode of(StoryAlert line) {
    ObjectNode json =
        object()
            .put("at", line.at().toEpochMilli())
            .put("kind", line.alert().kind().name())
            .put("revision", line.alert().subject().revision())
            .put("was", line.alert().was().map(was -> was.outcome().name()).orElse(""))
            .put("now", line.alert().now().name());
    add(json, line.alert().finding());
    return json;
  }

  private static ObjectNode of(StoryLine line, Function<Provenance, Optional<JsonNode>> events) {
    Decision decision = line.record();
    ObjectNode json = object();
    json.put("at", line.at().toEpochMilli());
    json.put("event_id", decision.subject().eventId());
    json.put("revision", decision.subject().revision());
    json.put("attempt", decision.subject().attempt());
    json.put("exporter_id", decision.subject().exporterId());
    json.put("outcome", decision.outcome().name());
    json.put("cause", decision.cause().name());
    add(json, decision.finding());
    line.record()
        .provenance()
        .ifPresent(
            from -> {
              json.put("place", from.partition() + ":" + from.offset());
              json.put("file", from.file());
              json.put("row", from.row());
              events.apply(from).ifPresent(event -> json.set("event", event));
            });
    return json;
  }

  private static ObjectNode of(LevyDue due) {
    return object()
        .put("kind", due.kind().name())
        .put("event_id", due.eventId())
        .put("revision", due.revision())
        .put("fiscal_quarter", due.bucket().fiscalQuarter())
        .put("product_class", due.bucket().productClass())
        .put("destination_country", due.bucket().destinationCountry())
        .put("programme", due.programme())
        .put("rate", due.rate().toPlainString())
        .put("revenue_usd", due.revenueUsd().toPlainString())
        .put("levy_usd", due.levyUsd().toPlainString());
  }
}
