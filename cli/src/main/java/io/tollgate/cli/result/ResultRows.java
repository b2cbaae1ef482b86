package io.tollgate.cli.result;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.money.Amounts;
import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Results as cells: money with 2 places, rates without trailing zeros, ISO dates. */
final class ResultRows {
  private ResultRows() {}

  static List<String> decision(Decision decided) {
    Subject subject = decided.subject();
    Finding finding = decided.finding();
    return List.of(
        subject.eventId(),
        subject.shipmentId(),
        Integer.toString(subject.revision()),
        Integer.toString(subject.attempt()),
        decided.outcome().name(),
        finding.code(),
        finding.role().map(Enum::name).orElse(""),
        finding.list(),
        finding.matchedName(),
        finding.score().map(ResultRows::plain).orElse(""));
  }

  static List<String> levyDue(LevyDue due) {
    Bucket bucket = due.bucket();
    return List.of(
        due.levyDueId(),
        due.kind().name(),
        bucket.exporterId(),
        bucket.fiscalQuarter(),
        due.shipmentId(),
        Integer.toString(due.revision()),
        due.eventId(),
        due.programme(),
        bucket.productClass(),
        bucket.destinationCountry(),
        plain(due.rate()),
        money(due.revenueUsd()),
        money(due.levyUsd()));
  }

  static List<String> quarterlyRevenue(QuarterlyRevenue row) {
    Bucket bucket = row.bucket();
    return List.of(
        bucket.exporterId(),
        bucket.fiscalQuarter(),
        row.total().quarterStart().toString(),
        row.total().quarterEnd().toString(),
        bucket.productClass(),
        bucket.destinationCountry(),
        Long.toString(row.total().shipments()),
        plain(row.total().units()),
        money(row.total().revenueUsd()),
        money(row.total().levyUsd()));
  }

  static List<String> rejected(Decision decided) {
    Provenance from = decided.provenance().orElse(new Provenance(0, 0, "", 0));
    Finding finding = decided.finding();
    return List.of(
        from.file(),
        row(from.row()),
        decided.subject().eventId(),
        finding.code(),
        finding.detail());
  }

  static List<String> rejected(RejectedRow rejected) {
    return List.of(
        rejected.file(),
        row(rejected.row()),
        rejected.eventId(),
        rejected.code(),
        rejected.detail());
  }

  /** A row number; blank if it is unknown. */
  private static String row(long row) {
    return row == 0 ? "" : Long.toString(row);
  }

  static String money(BigDecimal usd) {
    return usd.setScale(Amounts.USD_PLACES, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
