package io.tollgate.compliance.story;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.topic.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All records of one shipment, each list in the order of its topic.
 *
 * @param quarters the latest quarterly rows that the shipment changed
 * @param officerDecisions the decisions that officers sent
 */
public record ShipmentStory(
    String shipmentId,
    List<Received<ShipmentEvent>> events,
    List<Received<Decision>> decisions,
    List<Received<LevyDue>> levyDue,
    List<QuarterlyRevenue> quarters,
    List<Received<OfficerDecision>> officerDecisions,
    List<Received<OfficerOutcome>> officerOutcomes,
    List<Received<Alert>> alerts) {

  public ShipmentStory {
    events = List.copyOf(events);
    decisions = List.copyOf(decisions);
    levyDue = List.copyOf(levyDue);
    quarters = List.copyOf(quarters);
    officerDecisions = List.copyOf(officerDecisions);
    officerOutcomes = List.copyOf(officerOutcomes);
    alerts = List.copyOf(alerts);
  }

  /** The keys of the quarterly rows that the decisions change. */
  public static Set<String> buckets(List<Received<Decision>> decisions) {
    return decisions.stream()
        .flatMap(record -> record.value().changes().stream())
        .map(RevenueChange::bucket)
        .map(Bucket::key)
        .collect(Collectors.toSet());
  }

  /** Whether the topics have no event or decision about the shipment. */
  public boolean isEmpty() {
    return events.isEmpty() && decisions.isEmpty() && officerDecisions.isEmpty();
  }
}
