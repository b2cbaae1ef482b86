package io.tollgate.wire.direct;

import io.tollgate.avro.DecidingRole;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Reason;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/** Decisions with their evidence. */
public final class DecisionForm implements DirectForm<Decision> {
  private static final Schema CHANGE = io.tollgate.avro.RevenueChange.getClassSchema();
  private static final DecimalField UNITS = DecimalField.of(CHANGE, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(CHANGE, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(CHANGE, "levy_usd");
  private static final DecimalField SCORE =
      DecimalField.of(io.tollgate.avro.Decision.getClassSchema(), "score");
  private static final Symbols<Outcome, io.tollgate.avro.Outcome> OUTCOMES =
      Symbols.of("outcome", Outcome.class, io.tollgate.avro.Outcome.class);
  private static final Symbols<Cause, io.tollgate.avro.Cause> CAUSES =
      Symbols.of("cause", Cause.class, io.tollgate.avro.Cause.class);
  private static final Symbols<Role, DecidingRole> ROLES =
      Symbols.of("role", Role.class, DecidingRole.class);

  @Override
  public void write(Decision value, AvroOutput out) {
    Decision decision = value;
    Subject subject = decision.subject();
    out.text(subject.shipmentId());
    out.number(subject.revision());
    out.text(subject.eventId());
    out.text(subject.exporterId());
    out.number(subject.attempt());
    out.symbol(OUTCOMES, decision.outcome());
    finding(decision.finding(), out);
    out.symbol(CAUSES, decision.cause());
    out.text(decision.reference().reference());
    out.text(decision.reference().watchlist());
    out.text(decision.reference().levyRates());
    out.text(decision.reference().policy());
    out.array(decision.changes(), DecisionForm::change);
    out.number(decision.levyDueRecords());
    provenance(value.provenance(), out);
    out.array(decision.officerActs(), OfficerActForm::write);
    MatchEvidenceForm.write(decision.finding().evidence(), out);
  }

  private static void finding(Finding finding, AvroOutput out) {
    out.textOrNull(finding.code());
    if (finding.role().isEmpty()) {
      out.absent();
    } else {
      out.present();
      out.symbol(ROLES, finding.role().get());
    }
    out.textOrNull(finding.list());
    out.textOrNull(finding.entryId());
    out.textOrNull(finding.matchedName());
    out.decimalOrNull(SCORE, finding.score());
    out.textOrNull(finding.detail());
    if (finding.lineIndex().isEmpty()) {
      out.absent();
    } else {
      out.present();
      out.number(finding.lineIndex().getAsInt());
    }
  }

  private static void change(RevenueChange change, AvroOutput out) {
    out.text(change.bucket().fiscalQuarter());
    out.date(change.quarterStart());
    out.date(change.quarterEnd());
    out.text(change.bucket().productClass());
    out.text(change.bucket().destinationCountry());
    out.number(change.shipments());
    out.decimal(UNITS, change.units());
    out.decimal(REVENUE_USD, change.revenueUsd());
    out.decimal(LEVY_USD, change.levyUsd());
  }

  private static void provenance(Optional<Provenance> provenance, AvroOutput out) {
    if (provenance.isEmpty()) {
      out.absent();
      out.absent();
      out.absent();
      out.absent();
      return;
    }
    Provenance from = provenance.get();
    out.present();
    out.number(from.partition());
    out.present();
    out.number(from.offset());
    out.textOrNull(from.file());
    if (from.row() == 0) {
      out.absent();
    } else {
      out.present();
      out.number(from.row());
    }
  }

  @Override
  public Decision read(AvroInput in) {
    Subject subject = new Subject(in.text(), in.integer(), in.text(), in.text(), in.integer());
    Outcome outcome = in.symbol(OUTCOMES);
    Finding finding = finding(in);
    Cause cause = in.symbol(CAUSES);
    ReferenceVersions versions = new ReferenceVersions(in.text(), in.text(), in.text(), in.text());
    List<RevenueChange> changes = in.array(item -> change(subject.exporterId(), item));
    int levyDueRecords = in.integer();
    Optional<Provenance> provenance = provenance(in);
    List<OfficerAct> acts = in.array(OfficerActForm::read);
    Finding whole = finding.with(MatchEvidenceForm.read(in));
    return new Decision(
        subject, outcome, whole, cause, versions, changes, levyDueRecords, acts, provenance);
  }

  /** Reads the head of a decision; the remaining bytes are not read. */
  public static DecisionHead head(AvroInput in) {
    String shipmentId = in.text();
    int revision = in.integer();
    in.skipText();
    in.skipText();
    int attempt = in.integer();
    Outcome outcome = in.symbol(OUTCOMES);
    return new DecisionHead(shipmentId, revision, attempt, outcome, in.textOrEmpty());
  }

  private static Finding finding(AvroInput in) {
    return new Finding(
        Reason.of(in.textOrEmpty()),
        in.isPresent() ? Optional.of(in.symbol(ROLES)) : Optional.empty(),
        in.textOrEmpty(),
        in.textOrEmpty(),
        in.textOrEmpty(),
        in.decimalOrNull(SCORE).map(DecimalField::stripped),
        in.textOrEmpty(),
        in.isPresent() ? OptionalInt.of(in.integer()) : OptionalInt.empty());
  }

  private static RevenueChange change(String exporterId, AvroInput in) {
    String fiscalQuarter = in.text();
    var start = in.date();
    var end = in.date();
    return new RevenueChange(
        new Bucket(exporterId, fiscalQuarter, in.text(), in.text()),
        start,
        end,
        in.integer(),
        in.decimal(UNITS),
        in.decimal(REVENUE_USD),
        in.decimal(LEVY_USD));
  }

  /** Reads a provenance. Partition and offset must both be null or both be set. */
  private static Optional<Provenance> provenance(AvroInput in) {
    boolean isKnown = in.isPresent();
    int partition = isKnown ? in.integer() : 0;
    if (in.isPresent() != isKnown) {
      throw new IllegalArgumentException(
          "source_partition and source_offset have to be both null or both set");
    }
    long offset = isKnown ? in.number() : 0;
    String file = in.textOrEmpty();
    long row = in.isPresent() ? in.number() : 0;
    return isKnown ? Optional.of(new Provenance(partition, offset, file, row)) : Optional.empty();
  }
}
