package io.tollgate.cli.screening;

import io.tollgate.domain.decision.Precheck;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.reference.ReferenceData;
import io.tollgate.reference.ReferenceDirectory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Predicts the decisions about the shipments of a file; it posts nothing. */
public final class ShipmentAnswers implements ImportSink {
  private static final String INVALID = Precheck.Answer.INVALID.name();

  private final ReferenceSnapshot reference;
  private final WholeFile.Rows rows;
  private final Consumer<String> notes;
  private final Map<Precheck.Answer, Integer> counts = new EnumMap<>(Precheck.Answer.class);

  private ShipmentAnswers(
      ReferenceSnapshot reference, WholeFile.Rows rows, Consumer<String> notes) {
    this.reference = reference;
    this.rows = rows;
    this.notes = notes;
  }

  /**
   * Writes a row for each event of a file: CLEAR, HOLD or BLOCK with the reason, and INVALID if the
   * event would be rejected or is unreadable.
   *
   * @param raw whether cells that begin like a formula stay unchanged
   * @param notes takes notes that need attention
   * @return the number of events by answer
   * @throws io.tollgate.files.InputRefusedException if the reference data or the file is refused
   */
  public static Map<Precheck.Answer, Integer> write(
      Path reference, Path shipments, Path out, boolean raw, Consumer<String> notes) {
    ReferenceData data = ReferenceDirectory.read(reference);
    data.warnings().forEach(notes);
    ReferenceSnapshot snapshot = ReferenceSnapshot.of(data.tables());
    Map<Precheck.Answer, Integer> counts = new EnumMap<>(Precheck.Answer.class);
    WholeFile.write(
        out,
        raw,
        rows -> {
          rows.add(
              "event_id",
              "shipment_id",
              "revision",
              "answer",
              "rule",
              "role",
              "list",
              "entry_id",
              "matched_name",
              "score",
              "detail");
          ShipmentAnswers answers = new ShipmentAnswers(snapshot, rows, notes);
          ShipmentCsv.read(shipments, answers);
          counts.putAll(answers.counts);
        });
    return counts;
  }

  @Override
  public void event(ImportedEvent imported) {
    ShipmentEvent event = imported.event();
    Precheck precheck = Precheck.of(event, reference);
    Finding finding = precheck.finding();
    counts.merge(precheck.answer(), 1, Integer::sum);
    rows.add(
        event.eventId(),
        event.shipmentId(),
        Integer.toString(event.revision()),
        precheck.answer().name(),
        finding.code(),
        finding.role().map(Enum::name).orElse(""),
        finding.list(),
        finding.entryId(),
        finding.matchedName(),
        finding.score().map(BigDecimal::toPlainString).orElse(""),
        finding.detail());
  }

  @Override
  public void failure(ImportFailure failure) {
    counts.merge(Precheck.Answer.INVALID, 1, Integer::sum);
    rows.add(
        failure.eventId(),
        "",
        "",
        INVALID,
        failure.code(),
        "",
        "",
        "",
        "",
        "",
        failure.file() + " row " + failure.row() + ": " + failure.detail());
  }

  @Override
  public void warning(String warning) {
    notes.accept(warning);
  }
}
