package io.tollgate.streams.metrics;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.streams.fixture.Scrape;
import io.tollgate.streams.step.TaskObserver;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.serde.WireSerdes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamMetricsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final TaskId TASK = new TaskId(0, 3);
  private static final String GAP = "tollgate_conservation";

  private final StreamMetrics metrics = new StreamMetrics(Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    metrics.close();
  }

  private Scrape scrape() {
    return new Scrape(metrics.scrape());
  }

  private static Ruling ruling(EventFixture event) {
    return Decider.decide(
        Optional.empty(), Optional.empty(), event.build(), ReferenceFixture.snapshot());
  }

  private void assertGap(long expected) {
    assertThat(scrape().sum(GAP)).isEqualByComparingTo(BigDecimal.valueOf(expected));
  }

  @Test
  void shouldCountSlowPathRecordsFromTheFirstScrape() {
    WireSerdes serdes = WireSerdes.of(new InMemorySchemaRegistry(), true);
    metrics.bind(serdes.slowPaths());
    byte[] written =
        serdes
            .serde(Codecs.SHIPMENT_EVENT)
            .serializer()
            .serialize("topic", event("S-1", "E-1").build());
    byte[] longer = Arrays.copyOf(written, written.length + 1);
    String records = "tollgate_wire_slow_path_records_total";
    assertThat(scrape().sum(records, "direction=\"read\"")).isEqualByComparingTo("0");
    assertThat(scrape().sum(records, "direction=\"write\"")).isEqualByComparingTo("0");

    assertThatThrownBy(
            () -> serdes.serde(Codecs.SHIPMENT_EVENT).deserializer().deserialize("topic", longer))
        .isInstanceOf(SerializationException.class);

    assertThat(scrape().sum(records, "direction=\"read\"")).isEqualByComparingTo("1");
  }

  @Test
  void shouldCountDecisionsByOutcomeRuleAndCause() {
    metrics.decided(ruling(event("S-1", "E-1")));
    metrics.decided(ruling(event("S-2", "E-2")));
    metrics.decided(ruling(event("S-3", "E-3").endUse(EndUse.MILITARY)));

    Scrape scrape = scrape();
    String decisions = "tollgate_decisions_total";
    assertThat(scrape.sum(decisions, "outcome=\"CLEARED\"", "rule=\"\"", "cause=\"EVENT\""))
        .isEqualByComparingTo("2");
    assertThat(scrape.sum(decisions, "outcome=\"BLOCKED\"", "rule=\"DECLARED_END_USE\""))
        .isEqualByComparingTo("1");
    assertThat(scrape.sum(decisions)).isEqualByComparingTo("3");
    assertThat(scrape.sum("tollgate_levy_due_total", "kind=\"ACCRUAL\"")).isEqualByComparingTo("2");
    assertThat(scrape.sum("tollgate_levy_due_total", "kind=\"REVERSAL\"")).isZero();
  }

  @Test
  void shouldShowNoGapDuringARecordNorAfterItsOutcome() {
    TaskObserver task = metrics.begin(TASK);
    assertThat(scrape().series(GAP, "task=\"0_3\"")).isEqualTo(1);
    task.read();
    assertGap(0);
    task.outcome();
    task.idle();
    assertGap(0);
    assertThat(scrape().sum("tollgate_events_read_total")).isEqualByComparingTo("1");
  }

  @Test
  void shouldShowARecordWithoutOutcome() {
    TaskObserver task = metrics.begin(TASK);
    task.read();
    task.read();
    assertGap(1);
    task.outcome();
    task.idle();
    assertGap(1);
  }

  @Test
  void shouldShowARecordWithTwoOutcomes() {
    TaskObserver task = metrics.begin(TASK);
    task.read();
    task.outcome();
    task.outcome();
    task.idle();
    assertGap(-1);
  }

  @Test
  void shouldCountADeadLetterLikeAnOutcome() {
    TaskObserver task = metrics.begin(TASK);
    task.read();
    metrics.deadLetter(TASK, new IllegalStateException("for the test"));
    metrics.malformed(TASK, new IllegalStateException("for the test"));
    task.idle();

    assertGap(0);
    assertThat(scrape().sum("tollgate_dead_letters_total")).isEqualByComparingTo("2");
    assertThat(scrape().sum("tollgate_events_read_total")).isEqualByComparingTo("2");
  }

  /** The record on which the task failed has no outcome; the task reads earlier ones again. */
  @Test
  void shouldResetATaskThatIsRolledBack() {
    TaskObserver first = metrics.begin(TASK);
    first.read();
    first.outcome();
    first.read();
    first.end();
    assertThat(scrape().series(GAP)).isZero();

    TaskObserver second = metrics.begin(TASK);
    for (int i = 0; i < 2; i++) {
      second.read();
      second.outcome();
    }
    second.idle();
    assertGap(0);
    assertThat(scrape().sum("tollgate_events_read_total")).isEqualByComparingTo("4");
  }

  /** Kafka Streams may restart a task without closing its steps. */
  @Test
  void shouldResetATaskThatWasNotEnded() {
    metrics.begin(TASK).read();
    TaskObserver again = metrics.begin(TASK);
    again.read();
    again.outcome();
    again.idle();

    assertGap(0);
    assertThat(scrape().series(GAP)).isEqualTo(1);
  }

  @Test
  void shouldPutLatenciesIntoFixedBuckets() {
    TaskObserver task = metrics.begin(TASK);
    long now = NOW.toEpochMilli();
    task.read();
    task.outcome(now - Duration.ofHours(2).toMillis(), now - 10);
    task.read();
    task.outcome(now - Duration.ofDays(3).toMillis(), now - 11);
    task.read();
    task.outcome(now + 5_000, now + 1);

    Scrape scrape = scrape();
    String published = "tollgate_latency_from_published_seconds";
    String occurred = "tollgate_latency_from_occurred_seconds";
    assertThat(scrape.sum(published + "_bucket", "le=\"0.01\"")).isEqualByComparingTo("2");
    assertThat(scrape.sum(published + "_bucket", "le=\"0.025\"")).isEqualByComparingTo("3");
    assertThat(scrape.sum(published + "_count")).isEqualByComparingTo("3");
    assertThat(scrape.sum(published + "_sum")).isEqualByComparingTo("0.021");
    assertThat(scrape.sum(occurred + "_bucket", "le=\"3600.0\"")).isEqualByComparingTo("1");
    assertThat(scrape.sum(occurred + "_bucket", "le=\"86400.0\"")).isEqualByComparingTo("2");
    assertThat(scrape.sum(occurred + "_bucket", "le=\"+Inf\"")).isEqualByComparingTo("3");
    assertThat(scrape.text()).contains("# TYPE " + published + " histogram");
  }

  @Test
  void shouldShowTheActiveReferenceAndItsAges() {
    assertThat(metrics.scrape()).contains("tollgate_list_age_seconds NaN");
    metrics.referenceRefused();
    assertThat(scrape().sum("tollgate_reference_behind")).isEqualByComparingTo("1");
    assertThat(scrape().sum("tollgate_reference_refused_total")).isEqualByComparingTo("1");

    ReferenceVersions versions = ReferenceFixture.snapshot().versions();
    metrics.referenceSwapped(versions, NOW.minus(Duration.ofDays(2)));
    metrics.referenceSwapped(versions, NOW.minus(Duration.ofDays(1)));

    Scrape scrape = scrape();
    assertThat(scrape.sum("tollgate_reference_behind")).isZero();
    assertThat(scrape.sum("tollgate_list_age_seconds")).isEqualByComparingTo("86400");
    assertThat(scrape.sum("tollgate_reference_age_seconds")).isZero();
    assertThat(scrape.series("tollgate_reference_version")).isEqualTo(1);
    assertThat(
            scrape.sum(
                "tollgate_reference_version",
                "reference=\"" + versions.reference(),
                "watchlist=\"" + versions.watchlist()))
        .isEqualByComparingTo("1");
  }
}
