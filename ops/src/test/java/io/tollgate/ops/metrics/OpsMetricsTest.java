package io.tollgate.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.ops.readmodel.Summary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsMetricsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  private final OpsMetrics metrics = new OpsMetrics("c");

  @AfterEach
  void close() {
    metrics.close();
  }

  private static QuarterlyRevenue row(String exporter, String country, String usd, String levy) {
    return new QuarterlyRevenue(
        new Bucket(exporter, "FY2027-Q1", "H200", country),
        new Subtotal(
            LocalDate.parse("2026-01-26"),
            LocalDate.parse("2026-04-26"),
            1,
            BigDecimal.TEN,
            new BigDecimal(usd),
            new BigDecimal(levy)));
  }

  @Test
  void shouldReportMoneyByExporterAndQuarter() {
    metrics.revenue(
        List.of(
            row("NVDA", "CN", "0.10", "0.03"),
            row("NVDA", "AE", "0.20", "0.04"),
            row("AMD", "CN", "300000.00", "75000.00")));
    metrics.waiting(new BigDecimal("12.50"));

    assertThat(metrics.scrape())
        .contains("tollgate_revenue_usd{exporter=\"NVDA\",quarter=\"FY2027-Q1\"} 0.3\n")
        .contains("tollgate_levy_usd{exporter=\"NVDA\",quarter=\"FY2027-Q1\"} 0.07\n")
        .contains("tollgate_revenue_usd{exporter=\"AMD\",quarter=\"FY2027-Q1\"} 300000.0\n")
        .contains("tollgate_levy_usd{exporter=\"AMD\",quarter=\"FY2027-Q1\"} 75000.0\n")
        .contains("tollgate_revenue_waiting_usd 12.5\n");
  }

  @Test
  void shouldReportCountsAndTheAgeOfTheOldestHold() {
    metrics.summary(
        new Summary(
            List.of(
                new Summary.Tally(Outcome.CLEARED, "", 7),
                new Summary.Tally(Outcome.HELD, "AWAITING_FX", 2)),
            0,
            3,
            2,
            Optional.of(NOW.minusSeconds(90))),
        NOW);

    assertThat(metrics.scrape())
        .contains("tollgate_events_decided{outcome=\"CLEARED\",rule=\"\"} 7.0\n")
        .contains("tollgate_events_decided{outcome=\"HELD\",rule=\"AWAITING_FX\"} 2.0\n")
        .contains("tollgate_dead_letters_kept 3.0\n")
        .contains("tollgate_holds_open 2.0\n")
        .contains("tollgate_holds_oldest_age_seconds 90.0\n");
  }

  @Test
  void shouldReportHowFarTheReadModelIsBehind() {
    metrics.projectionLag(4_711);

    assertThat(metrics.scrape()).contains("tollgate_book_lag_records 4711.0\n");
  }

  /** A bucket that the quarterly table no longer has loses its series. */
  @Test
  void shouldRemoveSeriesOfRemovedBuckets() {
    metrics.revenue(List.of(row("NVDA", "CN", "1.00", "0.25")));
    metrics.revenue(List.of(row("AMD", "CN", "1.00", "0.25")));

    assertThat(metrics.scrape()).contains("exporter=\"AMD\"").doesNotContain("NVDA");
  }
}
