package io.tollgate.cli.compliance;

import io.tollgate.cli.screening.StepText;
import io.tollgate.compliance.story.LineRevenue;
import io.tollgate.compliance.story.ShipmentStory;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.files.Neutral;
import io.tollgate.producer.edge.EventFields;
import io.tollgate.producer.edge.Field;
import io.tollgate.producer.edge.Need;
import io.tollgate.wire.topic.Received;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints a shipment's story, from event to cent. */
public final class StoryText {
  private final ShipmentStory story;
  private final Function<String, Optional<LineRevenue>> rates;
  private final PrintWriter out;

  /**
   * A printer of stories.
   *
   * @param rates of a version of the reference data
   */
  public StoryText(
      ShipmentStory story, Function<String, Optional<LineRevenue>> rates, PrintWriter out) {
    this.story = story;
    this.rates = rates;
    this.out = out;
  }

  /** Prints the story. */
  public void print() {
    out.printf("Shipment %s%n", Neutral.id(story.shipmentId()));
    story.events().forEach(this::event);
    story.decisions().forEach(record -> decision(record.value(), record.timestamp()));
    story.officerOutcomes().forEach(record -> officer(record.value()));
    levyDue();
    story.quarters().forEach(this::quarter);
    story.alerts().forEach(record -> alert(record.value()));
    out.flush();
  }

  private void event(Received<ShipmentEvent> record) {
    ShipmentEvent event = record.value();
    out.printf(
        "%nEvent %s: %s, revision %d (partition %d, offset %d)%n",
        Neutral.id(event.eventId()),
        event.type(),
        event.revision(),
        record.partition(),
        record.offset());
    out.printf(
        "  exporter %s, ship date %s, to %s, end use %s%n",
        event.exporterId(), event.shipDate(), event.destinationCountry(), event.endUse());
    optional(EventFields.BEFORE_PARTIES, event);
    optional(EventFields.AFTER_PARTIES, event);
    event
        .parties()
        .forEach(
            party ->
                out.printf(
                    "  %-9s  %s (%s, id %s)%n",
                    party.role(),
                    party.name(),
                    party.country(),
                    party.partyId().isEmpty() ? "none" : party.partyId()));
    Optional<LineRevenue> known = decidedBy(event).flatMap(rates);
    event
        .lines()
        .forEach(
            line ->
                out.printf(
                    "  line %d     %s%n",
                    line.lineNumber(),
                    known
                        .map(rate -> rate.words(event, line))
                        .orElse(line.sku() + ": " + line.quantity() + " x " + line.unitPrice())));
  }

  /** Prints the optional fields that the event has. */
  private <B> void optional(List<Field<ShipmentEvent, B, ?>> fields, ShipmentEvent event) {
    for (Field<ShipmentEvent, B, ?> field : fields) {
      String text = field.need() == Need.OPTIONAL ? field.write(event) : "";
      if (!text.isEmpty()) {
        out.printf("  %s %s%n", field.name().replace('_', ' '), text);
      }
    }
  }

  /** The version of the latest decision about the event. */
  private Optional<String> decidedBy(ShipmentEvent event) {
    return story.decisions().stream()
        .map(record -> record.value())
        .filter(decision -> decision.subject().eventId().equals(event.eventId()))
        .reduce((earlier, later) -> later)
        .map(decision -> decision.reference().reference());
  }

  private void decision(Decision record, long timestamp) {
    Decision decision = record;
    Finding finding = decision.finding();
    out.printf(
        "%nDecision on event %s, revision %d, attempt %d: %s%s%n",
        Neutral.id(decision.subject().eventId()),
        decision.subject().revision(),
        decision.subject().attempt(),
        decision.outcome(),
        finding.code().isEmpty() ? "" : " by " + finding.fired().words());
    out.printf(
        "  at         %s, because of %s%n", Instant.ofEpochMilli(timestamp), decision.cause());
    finding.score().ifPresent(score -> out.printf("  score      %s%n", score.toPlainString()));
    if (!finding.detail().isEmpty()) {
      out.printf("  detail     %s%n", finding.detail());
    }
    finding.evidence().ifPresent(evidence -> match(finding, evidence));
    out.printf("  reference  %s%n", decision.reference().reference());
    out.printf(
        "  versions   watchlist %s, levy rates %s, policy %s%n",
        decision.reference().watchlist(),
        decision.reference().levyRates(),
        decision.reference().policy());
    record.provenance().filter(from -> !from.file().isEmpty()).ifPresent(this::source);
    decision.officerActs().forEach(this::act);
    decision
        .changes()
        .forEach(
            change ->
                out.printf(
                    "  counts     %s: %s units, revenue %s USD, levy %s USD%n",
                    change.bucket().key(),
                    change.units().toPlainString(),
                    change.revenueUsd().toPlainString(),
                    change.levyUsd().toPlainString()));
  }

  private void match(Finding finding, MatchEvidence evidence) {
    out.printf(
        "  match      from %s, review from %s%n",
        evidence.matchThreshold().toPlainString(), evidence.reviewThreshold().toPlainString());
    if (!evidence.asked().isEmpty()) {
      out.printf(
          "  compared   %s%s with %s%n",
          evidence.asked(),
          evidence.country().isEmpty() ? "" : " (" + evidence.country() + ")",
          finding.matchedName());
    }
    evidence.steps().forEach(step -> out.printf("%s%n", StepText.of(step)));
  }

  private void source(Provenance from) {
    out.printf("  file       %s, row %d%n", from.file(), from.row());
  }

  private void act(OfficerAct act) {
    out.printf(
        "  officer    %s %s %s at %s with key %s: %s%n",
        act.officerId(),
        act.action(),
        act.about().words(),
        act.decidedAt(),
        act.keyId(),
        act.reason());
  }

  private void officer(OfficerOutcome outcome) {
    out.printf(
        "%nOfficer's decision %s: %s by %s about revision %d%n",
        outcome.decision().decisionId(),
        outcome.decision().action(),
        outcome.decision().officerId(),
        outcome.decision().revision());
    act(outcome.decision().act());
    out.printf(
        "  outcome    %s%s: %s%n",
        outcome.result(),
        outcome.refusal().map(code -> " (" + code + ")").orElse(""),
        outcome.sentence());
  }

  private void levyDue() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Received<LevyDue> record : story.levyDue()) {
      LevyDue due = record.value();
      out.printf(
          "%nLevy due %s: %s of revision %d%n  %s, %s at %s: revenue %s USD, levy %s USD%n",
          due.levyDueId(),
          due.kind(),
          due.revision(),
          due.bucket().key(),
          due.programme(),
          due.rate().toPlainString(),
          due.revenueUsd().toPlainString(),
          due.levyUsd().toPlainString());
      sums.merge(
          due.bucket().key() + " at " + due.rate().toPlainString(), due.levyUsd(), BigDecimal::add);
    }
    if (!sums.isEmpty()) {
      out.println();
    }
    sums.forEach((key, sum) -> out.printf("Owed for %s: %s USD%n", key, sum.toPlainString()));
  }

  private void quarter(QuarterlyRevenue row) {
    out.printf(
        "%nQuarter %s, %s to %s: %d shipments, revenue %s USD, levy %s USD in all%n",
        row.bucket().key(),
        row.total().quarterStart(),
        row.total().quarterEnd(),
        row.total().shipments(),
        row.total().revenueUsd().toPlainString(),
        row.total().levyUsd().toPlainString());
  }

  private void alert(Alert alert) {
    out.printf(
        "%nAlert %s: %s, revision %d%s, now %s by %s%n  detail     %s%n  reference  %s%n",
        alert.alertId(),
        alert.kind(),
        alert.subject().revision(),
        alert.was().map(was -> ", was " + was.outcome()).orElse(""),
        alert.now(),
        alert.finding().fired().words(),
        alert.finding().detail(),
        alert.reference().reference());
    alert
        .posted()
        .forEach(
            posted ->
                out.printf(
                    "  posted     %s at %s: revenue %s USD, levy %s USD%n",
                    posted.bucket().key(),
                    posted.rate().toPlainString(),
                    posted.revenueUsd().toPlainString(),
                    posted.levyUsd().toPlainString()));
  }
}
