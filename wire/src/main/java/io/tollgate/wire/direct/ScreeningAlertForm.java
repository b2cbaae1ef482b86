package io.tollgate.wire.direct;

import io.tollgate.avro.AlertKind;
import io.tollgate.avro.AlertPosting;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Reason;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.Contribution;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.Symbols;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/** Alerts. Every BLOCKED event has an alert. */
public final class ScreeningAlertForm implements DirectForm<Alert> {
  private static final Schema POSTING = AlertPosting.getClassSchema();
  private static final DecimalField SCORE =
      DecimalField.of(io.tollgate.avro.ScreeningAlert.getClassSchema(), "score");
  private static final DecimalField RATE = DecimalField.of(POSTING, "rate");
  private static final DecimalField UNITS = DecimalField.of(POSTING, "units");
  private static final DecimalField REVENUE_USD = DecimalField.of(POSTING, "revenue_usd");
  private static final DecimalField LEVY_USD = DecimalField.of(POSTING, "levy_usd");
  private static final Symbols<Alert.Kind, AlertKind> KINDS =
      Symbols.of("kind", Alert.Kind.class, AlertKind.class);

  @Override
  public void write(Alert alert, AvroOutput out) {
    Subject subject = alert.subject();
    out.text(alert.alertId());
    out.symbol(KINDS, alert.kind());
    out.text(subject.shipmentId());
    out.number(subject.revision());
    out.text(subject.eventId());
    out.text(subject.exporterId());
    out.number(subject.attempt());
    out.textOrNull(alert.was().map(was -> was.outcome().name()).orElse(""));
    out.textOrNull(alert.was().map(Alert.Was::rule).orElse(""));
    out.text(alert.now().name());
    finding(alert.finding(), out);
    out.text(alert.reference().reference());
    out.text(alert.reference().watchlist());
    out.text(alert.reference().levyRates());
    out.text(alert.reference().policy());
    out.array(alert.posted(), ScreeningAlertForm::posting);
  }

  private static void finding(Finding finding, AvroOutput out) {
    out.text(finding.code());
    out.textOrNull(finding.role().map(Role::name).orElse(""));
    out.textOrNull(finding.list());
    out.textOrNull(finding.entryId());
    out.textOrNull(finding.matchedName());
    out.decimalOrNull(SCORE, finding.score());
    out.textOrNull(finding.detail());
  }

  private static void posting(Contribution posted, AvroOutput out) {
    out.text(posted.bucket().fiscalQuarter());
    out.date(posted.quarterStart());
    out.date(posted.quarterEnd());
    out.text(posted.bucket().productClass());
    out.text(posted.bucket().destinationCountry());
    out.textOrNull(posted.programme());
    out.decimal(RATE, posted.rate());
    out.decimal(UNITS, posted.units());
    out.decimal(REVENUE_USD, posted.revenueUsd());
    out.decimal(LEVY_USD, posted.levyUsd());
  }

  @Override
  public Alert read(AvroInput in) {
    String alertId = in.text();
    Alert.Kind kind = in.symbol(KINDS);
    Subject subject = new Subject(in.text(), in.integer(), in.text(), in.text(), in.integer());
    return new Alert(
        alertId,
        kind,
        subject,
        was(in),
        Outcome.valueOf(in.text()),
        finding(in),
        new ReferenceVersions(in.text(), in.text(), in.text(), in.text()),
        in.array(item -> posting(subject.exporterId(), item)));
  }

  private static Optional<Alert.Was> was(AvroInput in) {
    String outcome = in.textOrEmpty();
    String rule = in.textOrEmpty();
    return outcome.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alert.Was(Outcome.valueOf(outcome), rule));
  }

  private static Finding finding(AvroInput in) {
    Reason reason = Reason.of(in.text());
    String role = in.textOrEmpty();
    return new Finding(
        reason,
        role.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(role)),
        in.textOrEmpty(),
        in.textOrEmpty(),
        in.textOrEmpty(),
        in.decimalOrNull(SCORE).map(DecimalField::stripped),
        in.textOrEmpty(),
        OptionalInt.empty());
  }

  private static Contribution posting(String exporterId, AvroInput in) {
    String fiscalQuarter = in.text();
    var start = in.date();
    var end = in.date();
    return new Contribution(
        new Bucket(exporterId, fiscalQuarter, in.text(), in.text()),
        start,
        end,
        in.textOrEmpty(),
        in.decimal(RATE),
        in.decimal(UNITS),
        in.decimal(REVENUE_USD),
        in.decimal(LEVY_USD));
  }
}
