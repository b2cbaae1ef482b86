package io.tollgate.cli.compliance;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.topic.Received;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that the topics say of one shipment, each in the order of its topic.
 *
 * @param quarters the latest rows of the quarterly table that the shipment has a part in
 */
public record ShipmentStory(
    String shipmentId,
    List<Received<ShipmentEvent>> events,
    List<Received<DecisionRecord>> decisions,
    List<Received<LevyDue>> levyDue,
    List<QuarterlyRevenue> quarters,
    List<Received<OfficerDecision>> sent,
    List<Received<OfficerOutcome>> told,
    List<Received<Alert>> alerts) {

  /** Reads it; nothing is changed by that. */
  public static ShipmentStory read(Pipeline pipeline, String shipmentId) {
    List<Received<DecisionRecord>> decisions =
        pipeline.of(shipmentId, Topic.DECISIONS, Codecs.DECISION);
    return new ShipmentStory(
        shipmentId,
        pipeline.of(shipmentId, Topic.SHIPMENTS, Codecs.SHIPMENT_EVENT),
        decisions,
        pipeline.of(shipmentId, Topic.LEVY_DUE, Codecs.LEVY_DUE),
        quarters(pipeline, buckets(decisions)),
        pipeline.of(shipmentId, Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION),
        pipeline.of(shipmentId, Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME),
        pipeline.of(shipmentId, Topic.SCREENING_ALERTS, Codecs.SCREENING_ALERT));
  }

  private static Set<String> buckets(List<Received<DecisionRecord>> decisions) {
    return decisions.stream()
        .flatMap(record -> record.value().decision().changes().stream())
        .map(RevenueChange::bucket)
        .map(Bucket::key)
        .collect(Collectors.toSet());
  }

  private static List<QuarterlyRevenue> quarters(Pipeline pipeline, Set<String> buckets) {
    if (buckets.isEmpty()) {
      return List.of();
    }
    Map<String, QuarterlyRevenue> latest = new TreeMap<>();
    pipeline.all(Topic.QUARTERLY_REVENUE, Codecs.QUARTERLY_REVENUE).stream()
        .filter(row -> buckets.contains(row.key()))
        .forEach(row -> latest.put(row.key(), row.value()));
    return List.copyOf(latest.values());
  }

  /** Whether nothing is known of the shipment. */
  public boolean isEmpty() {
    return events.isEmpty() && decisions.isEmpty() && sent.isEmpty();
  }

  /** All of it as JSON, record by record with the field names of the schemas. */
  public String json() {
    return "{\"shipment_id\": "
        + quoted(shipmentId)
        + ",\n\"events\": "
        + array(events, Codecs.SHIPMENT_EVENT)
        + ",\n\"decisions\": "
        + array(decisions, Codecs.DECISION)
        + ",\n\"levy_due\": "
        + array(levyDue, Codecs.LEVY_DUE)
        + ",\n\"quarterly_revenue\": ["
        + quarters.stream().map(Codecs.QUARTERLY_REVENUE::json).collect(Collectors.joining(",\n"))
        + "],\n\"officer_decisions\": "
        + array(sent, Codecs.OFFICER_DECISION)
        + ",\n\"officer_outcomes\": "
        + array(told, Codecs.OFFICER_OUTCOME)
        + ",\n\"alerts\": "
        + array(alerts, Codecs.SCREENING_ALERT)
        + "}\n";
  }

  private static <D> String array(List<Received<D>> records, Codec<D, ?> codec) {
    return records.stream()
        .map(record -> codec.json(record.value()))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
