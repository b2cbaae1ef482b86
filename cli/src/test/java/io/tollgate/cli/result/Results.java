package io.tollgate.cli.result;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Rejection;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Results as the stream application writes them. */
final class Results {
  static final LocalDate START = LocalDate.of(2026, 4, 27);
  static final LocalDate END = LocalDate.of(2026, 7, 26);
  static final Bucket H200 = new Bucket("NVDA", "FY2027-Q2", "H200", "CN");
  static final Bucket H20 = new Bucket("NVDA", "FY2027-Q2", "H20", "CN");

  private Results() {}

  static Decision cleared(String shipment, long offset, int postings, List<RevenueChange> changes) {
    return decided(shipment, offset, Outcome.CLEARED, Finding.NONE, postings, changes);
  }

  static Decision rejected(String shipment, long offset, long row) {
    Finding finding =
        new Finding(
            Rejection.UNKNOWN_SKU,
            Optional.empty(),
            "",
            "",
            "",
            Optional.empty(),
            "article 'X', \"new\"",
            OptionalInt.of(0));
    Decision record = decided(shipment, offset, Outcome.REJECTED, finding, 0, List.of());
    return record.withProvenance(new Provenance(0, offset, "may.csv", row));
  }

  private static Decision decided(
      String shipment,
      long offset,
      Outcome outcome,
      Finding finding,
      int postings,
      List<RevenueChange> changes) {
    return new Decision(
            new Subject(shipment, 1, "E-" + shipment, "NVDA", 1),
            outcome,
            finding,
            Cause.EVENT,
            new ReferenceVersions("r", "w", "l", "p"),
            changes,
            postings)
        .withProvenance(new Provenance(0, offset, "may.csv", offset + 2));
  }

  static RevenueChange change(Bucket bucket, int shipments, String revenue, String levy) {
    return new RevenueChange(
        bucket,
        START,
        END,
        shipments,
        BigDecimal.valueOf(10L * shipments),
        new BigDecimal(revenue),
        new BigDecimal(levy));
  }

  static QuarterlyRevenue row(Bucket bucket, long shipments, String revenue, String levy) {
    return new QuarterlyRevenue(
        bucket,
        new Subtotal(
            START,
            END,
            shipments,
            BigDecimal.valueOf(10L * shipments),
            new BigDecimal(revenue),
            new BigDecimal(levy)));
  }

  static LevyDue accrual(String shipment, Bucket bucket, String revenue, String levy) {
    return LevyDue.builder()
        .levyDueId("id-" + shipment)
        .kind(LevyDue.Kind.ACCRUAL)
        .bucket(bucket)
        .shipmentId(shipment)
        .revision(1)
        .eventId("E-" + shipment)
        .programme("US-CN-2025-12")
        .rate(new BigDecimal("0.25"))
        .revenueUsd(new BigDecimal(revenue))
        .levyUsd(new BigDecimal(levy))
        .build();
  }
}
