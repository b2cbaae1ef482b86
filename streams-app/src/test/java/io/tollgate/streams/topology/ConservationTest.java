package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.OfficerFixture.REVIEW;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.streams.fixture.Scrape;
import io.tollgate.streams.metrics.StreamMetrics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sent record is read, and gets one outcome or becomes a dead letter. */
class ConservationTest {
  @Test
  void shouldHaveAsManyOutcomesAndDeadLettersAsRecords(@TempDir Path state) {
    try (StreamMetrics metrics = new StreamMetrics(Clock.systemUTC());
        Pipeline pipeline = new Pipeline(ReferenceFixture.tables(), state, metrics)) {
      ShipmentEvent cleared = event("S-1", "E-1").build();
      byte[] good = pipeline.bytes(cleared);
      pipeline.send(
          cleared,
          cleared,
          event("S-2", "E-2").currency("JPY").build(),
          event("S-3", "E-3").exporter("NOBODY").build());
      pipeline.sendRaw("S-1", null);
      pipeline.sendRaw("S-2", good);
      pipeline.sendRaw(null, good);
      pipeline.sendRaw("S-1", "not Avro".getBytes(StandardCharsets.UTF_8));
      pipeline.decide(ANNA.release("S-2", 1, REVIEW));
      pipeline.decideRaw("S-2", null);
      // A repeated decision of a hold does not count as an event.
      pipeline.swap(
          ReferenceFixture.withFx(ReferenceFixture.tables(), fx("JPY", "2026-03-01", "0.01")));
      pipeline.settle();

      Scrape scrape = new Scrape(metrics.scrape());
      assertThat(scrape.sum("tollgate_events_read_total")).isEqualByComparingTo("10");
      assertThat(scrape.sum("tollgate_decisions_total", "cause=\"EVENT\""))
          .isEqualByComparingTo("4");
      assertThat(scrape.sum("tollgate_decisions_total", "outcome=\"CLEARED\""))
          .isEqualByComparingTo("2");
      assertThat(scrape.sum("tollgate_officer_decisions_total")).isEqualByComparingTo("1");
      assertThat(scrape.sum("tollgate_dead_letters_total")).isEqualByComparingTo("5");
      assertThat(scrape.series("tollgate_conservation")).isPositive();
      assertThat(scrape.sum("tollgate_conservation")).isZero();
      assertThat(scrape.sum("tollgate_latency_from_published_seconds_count"))
          .isEqualByComparingTo("4");
    }
  }
}
