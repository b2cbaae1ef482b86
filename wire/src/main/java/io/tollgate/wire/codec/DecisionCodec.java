package io.tollgate.wire.codec;

import io.tollgate.avro.DecidingRole;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Reason;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.Subject;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/** Decisions with their evidence. */
public final class DecisionCodec implements Codec<Decision, io.tollgate.avro.Decision> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Decision.getClassSchema());
  private static final DecimalField SCORE = DecimalField.of(SCHEMA, "score");
  private static final Symbols<Outcome, io.tollgate.avro.Outcome> OUTCOMES =
      Symbols.of("outcome", Outcome.class, io.tollgate.avro.Outcome.class);
  private static final Symbols<Cause, io.tollgate.avro.Cause> CAUSES =
      Symbols.of("cause", Cause.class, io.tollgate.avro.Cause.class);
  private static final Symbols<Role, DecidingRole> ROLES =
      Symbols.of("role", Role.class, DecidingRole.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Decision encode(Decision value) {
    Decision decision = value;
    io.tollgate.avro.Decision record = new io.tollgate.avro.Decision();
    putSubject(record, decision.subject());
    record.setOutcome(OUTCOMES.write(decision.outcome()));
    putFinding(record, decision.finding());
    record.setCause(CAUSES.write(decision.cause()));
    putVersions(record, decision.reference());
    record.setChanges(decision.changes().stream().map(RevenueChanges::encode).toList());
    record.setLevyDueRecords(decision.levyDueRecords());
    record.setOfficerActs(decision.officerActs().stream().map(OfficerActs::encode).toList());
    record.setEvidence(decision.finding().evidence().map(MatchEvidences::encode).orElse(null));
    value.provenance().ifPresent(provenance -> putProvenance(record, provenance));
    return record;
  }

  @Override
  public Decision decode(io.tollgate.avro.Decision record) {
    Subject subject = subject(record);
    return new Decision(
        subject,
        OUTCOMES.read(record.getOutcome()),
        finding(record),
        CAUSES.read(record.getCause()),
        versions(record),
        record.getChanges().stream()
            .map(change -> RevenueChanges.decode(subject.exporterId(), change))
            .toList(),
        record.getLevyDueRecords(),
        record.getOfficerActs().stream().map(OfficerActs::decode).toList(),
        provenance(record));
  }

  private static void putSubject(io.tollgate.avro.Decision record, Subject subject) {
    record.setShipmentId(subject.shipmentId());
    record.setRevision(subject.revision());
    record.setEventId(subject.eventId());
    record.setExporterId(subject.exporterId());
    record.setAttempt(subject.attempt());
  }

  private static Subject subject(io.tollgate.avro.Decision record) {
    return new Subject(
        record.getShipmentId(),
        record.getRevision(),
        record.getEventId(),
        record.getExporterId(),
        record.getAttempt());
  }

  private static void putFinding(io.tollgate.avro.Decision record, Finding finding) {
    record.setRule(Blank.toNull(finding.code()));
    record.setRole(finding.role().map(ROLES::write).orElse(null));
    record.setList(Blank.toNull(finding.list()));
    record.setEntryId(Blank.toNull(finding.entryId()));
    record.setMatchedName(Blank.toNull(finding.matchedName()));
    record.setScore(SCORE.exactOrNull(finding.score()));
    record.setDetail(Blank.toNull(finding.detail()));
    record.setLineIndex(finding.lineIndex().isPresent() ? finding.lineIndex().getAsInt() : null);
  }

  private static Finding finding(io.tollgate.avro.Decision record) {
    Integer line = record.getLineIndex();
    return new Finding(
        Reason.of(Blank.ofNull(record.getRule())),
        Optional.ofNullable(record.getRole()).map(ROLES::read),
        Blank.ofNull(record.getList()),
        Blank.ofNull(record.getEntryId()),
        Blank.ofNull(record.getMatchedName()),
        DecimalField.strippedOrEmpty(record.getScore()),
        Blank.ofNull(record.getDetail()),
        line == null ? OptionalInt.empty() : OptionalInt.of(line),
        Optional.ofNullable(record.getEvidence()).map(MatchEvidences::decode));
  }

  private static void putVersions(io.tollgate.avro.Decision record, ReferenceVersions versions) {
    record.setReferenceVersion(versions.reference());
    record.setWatchlistVersion(versions.watchlist());
    record.setLevyRatesVersion(versions.levyRates());
    record.setPolicyVersion(versions.policy());
  }

  private static ReferenceVersions versions(io.tollgate.avro.Decision record) {
    return new ReferenceVersions(
        record.getReferenceVersion(),
        record.getWatchlistVersion(),
        record.getLevyRatesVersion(),
        record.getPolicyVersion());
  }

  private static void putProvenance(io.tollgate.avro.Decision record, Provenance provenance) {
    record.setSourcePartition(provenance.partition());
    record.setSourceOffset(provenance.offset());
    record.setSourceFile(Blank.toNull(provenance.file()));
    record.setSourceRow(provenance.row() == 0 ? null : provenance.row());
  }

  private static Optional<Provenance> provenance(io.tollgate.avro.Decision record) {
    Integer partition = record.getSourcePartition();
    Long offset = record.getSourceOffset();
    if (partition == null && offset == null) {
      return Optional.empty();
    }
    if (partition == null || offset == null) {
      throw new IllegalArgumentException(
          "source_partition and source_offset have to be both null or both set");
    }
    Long row = record.getSourceRow();
    return Optional.of(
        new Provenance(
            partition, offset, Blank.ofNull(record.getSourceFile()), row == null ? 0 : row));
  }
}
