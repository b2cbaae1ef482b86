package io.tollgate.wire.codec;

import io.tollgate.avro.AlertKind;
import io.tollgate.avro.AlertPosting;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Reason;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Subject;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/** Alerts for compliance. */
public final class ScreeningAlertCodec implements Codec<Alert, io.tollgate.avro.ScreeningAlert> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.ScreeningAlert.getClassSchema());
  private static final Schema POSTING = AlertPosting.getClassSchema();
  private static final DecimalField SCORE = DecimalField.of(SCHEMA, "score");
  private static final DecimalField RATE = DecimalField.of(POSTING, "rate");
  private static final DecimalField UNITS = DecimalField.of(POSTING, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(POSTING, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(POSTING, "levy_usd");
  private static final Symbols<Alert.Kind, AlertKind> KINDS =
      Symbols.of("kind", Alert.Kind.class, AlertKind.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.ScreeningAlert encode(Alert alert) {
    io.tollgate.avro.ScreeningAlert record = new io.tollgate.avro.ScreeningAlert();
    record.setAlertId(alert.alertId());
    record.setKind(KINDS.write(alert.kind()));
    record.setShipmentId(alert.subject().shipmentId());
    record.setRevision(alert.subject().revision());
    record.setEventId(alert.subject().eventId());
    record.setExporterId(alert.subject().exporterId());
    record.setAttempt(alert.subject().attempt());
    record.setWasOutcome(alert.was().map(was -> was.outcome().name()).orElse(null));
    record.setWasRule(alert.was().map(was -> Blank.toNull(was.rule())).orElse(null));
    record.setOutcome(alert.now().name());
    putFinding(record, alert.finding());
    record.setReferenceVersion(alert.reference().reference());
    record.setWatchlistVersion(alert.reference().watchlist());
    record.setLevyRatesVersion(alert.reference().levyRates());
    record.setPolicyVersion(alert.reference().policy());
    record.setPosted(alert.posted().stream().map(ScreeningAlertCodec::encode).toList());
    return record;
  }

  private static void putFinding(io.tollgate.avro.ScreeningAlert record, Finding finding) {
    record.setRule(finding.code());
    record.setRole(FiredRules.role(finding.fired()));
    record.setList(Blank.toNull(finding.list()));
    record.setEntryId(Blank.toNull(finding.entryId()));
    record.setMatchedName(Blank.toNull(finding.matchedName()));
    record.setScore(SCORE.exactOrNull(finding.score()));
    record.setDetail(Blank.toNull(finding.detail()));
  }

  private static AlertPosting encode(Contribution posted) {
    AlertPosting record = new AlertPosting();
    record.setFiscalQuarter(posted.bucket().fiscalQuarter());
    record.setQuarterStart(posted.quarterStart());
    record.setQuarterEnd(posted.quarterEnd());
    record.setProductClass(posted.bucket().productClass());
    record.setDestinationCountry(posted.bucket().destinationCountry());
    record.setProgramme(Blank.toNull(posted.programme()));
    record.setRate(RATE.exact(posted.rate()));
    record.setUnits(UNITS.exact(posted.units()));
    record.setRevenueUsd(REVENUE_USD.exact(posted.revenueUsd()));
    record.setLevyUsd(LEVY_USD.exact(posted.levyUsd()));
    return record;
  }

  @Override
  public Alert decode(io.tollgate.avro.ScreeningAlert record) {
    return new Alert(
        record.getAlertId(),
        KINDS.read(record.getKind()),
        new Subject(
            record.getShipmentId(),
            record.getRevision(),
            record.getEventId(),
            record.getExporterId(),
            record.getAttempt()),
        was(record),
        Outcome.valueOf(record.getOutcome()),
        finding(record),
        new ReferenceVersions(
            record.getReferenceVersion(),
            record.getWatchlistVersion(),
            record.getLevyRatesVersion(),
            record.getPolicyVersion()),
        record.getPosted().stream().map(one -> decode(record.getExporterId(), one)).toList());
  }

  private static Optional<Alert.Was> was(io.tollgate.avro.ScreeningAlert record) {
    return Optional.ofNullable(record.getWasOutcome())
        .map(was -> new Alert.Was(Outcome.valueOf(was), Blank.ofNull(record.getWasRule())));
  }

  private static Finding finding(io.tollgate.avro.ScreeningAlert record) {
    return new Finding(
        Reason.of(record.getRule()),
        FiredRules.role(record.getRole()),
        Blank.ofNull(record.getList()),
        Blank.ofNull(record.getEntryId()),
        Blank.ofNull(record.getMatchedName()),
        DecimalField.strippedOrEmpty(record.getScore()),
        Blank.ofNull(record.getDetail()),
        OptionalInt.empty());
  }

  private static Contribution decode(String exporterId, AlertPosting record) {
    return new Contribution(
        new Bucket(
            exporterId,
            record.getFiscalQuarter(),
            record.getProductClass(),
            record.getDestinationCountry()),
        record.getQuarterStart(),
        record.getQuarterEnd(),
        Blank.ofNull(record.getProgramme()),
        record.getRate(),
        record.getUnits(),
        record.getRevenueUsd(),
        record.getLevyUsd());
  }
}
