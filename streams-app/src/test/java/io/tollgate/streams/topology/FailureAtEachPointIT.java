package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.app.StreamsSettings;
import io.tollgate.streams.failure.ReplaceThenStop;
import io.tollgate.streams.fixture.Installation;
import io.tollgate.streams.fixture.Scrape;
import io.tollgate.streams.metrics.StreamMetrics;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.streams.step.TaskObserver;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.RegistryUnavailableException;
import io.tollgate.wire.registry.SchemaRegistry;
import io.tollgate.wire.serde.WireSerdes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fails once at each point of the step, and checks that counts of events and money stay correct.
 */
@ExtendWith(SharedStackExtension.class)
class FailureAtEachPointIT {
  private static final int EVENTS = 200;
  private static final int FAILS_AT = 100;

  /** The number of failed requests; enough that one of two threads fails twice. */
  private static final int ASKED = 4;

  private static final ReferenceSnapshot SNAPSHOT = ReferenceFixture.snapshot();
  private static SharedStack stack;

  private enum Point {
    /** Nothing is written yet. */
    BEFORE_THE_FIRST_WRITE,
    /** The stores are written and the decision is sent, but the levy is not. */
    BETWEEN_TWO_RESULTS,
    /** Everything is written, nothing is committed. */
    AFTER_THE_LAST_WRITE
  }

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  @ParameterizedTest
  @EnumSource
  void shouldCountEveryEventAndCentOnce(Point point, @TempDir Path state) {
    String runId = point.name().toLowerCase(Locale.ROOT);
    Installation installation = new Installation(stack, runId, state);
    Bomb bomb = new Bomb(point);
    try (KafkaStreams streams = streams(installation, bomb)) {
      streams.setUncaughtExceptionHandler(
          new ReplaceThenStop(3, Duration.ofMinutes(10), Clock.systemUTC(), fault -> {}));
      streams.start();
      installation.publish(events());
      List<Decision> decisions = installation.decisions(some -> some.size() >= EVENTS);
      assertThat(bomb.hasGoneOff()).isTrue();
      assertThat(decisions)
          .hasSize(EVENTS)
          .extracting(record -> record.subject().eventId())
          .doesNotHaveDuplicates();
      assertThat(installation.deadLetters(0)).isEmpty();
      List<LevyDue> due = installation.levyDue(some -> some.size() >= EVENTS);
      assertThat(due).hasSize(EVENTS);
      BigDecimal total = new BigDecimal("75000.00").multiply(BigDecimal.valueOf(EVENTS));
      assertThat(due.stream().map(LevyDue::levyUsd).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      installation.quarterlyRevenue(
          rows ->
              rows.values().stream().anyMatch(row -> row.total().levyUsd().compareTo(total) == 0));
      // Rolled-back records are read again; counts of records and of outcomes stay equal.
      Scrape scrape = new Scrape(bomb.metrics.scrape());
      // Before the first write, the failure may be between two events.
      assertThat(scrape.sum("tollgate_events_read_total").intValueExact())
          .isGreaterThanOrEqualTo(point == Point.BEFORE_THE_FIRST_WRITE ? EVENTS : EVENTS + 1);
      await().atMost(Installation.TIMEOUT).untilAsserted(() -> assertNothingIsMissing(bomb));
    }
  }

  /** Every task runs again, and has as many outcomes and dead letters as records. */
  private static void assertNothingIsMissing(Bomb bomb) {
    Scrape scrape = new Scrape(bomb.metrics.scrape());
    assertThat(scrape.series("tollgate_conservation")).isEqualTo(Installation.PARTITIONS);
    assertThat(scrape.text().lines().filter(line -> line.startsWith("tollgate_conservation{")))
        .allMatch(line -> line.endsWith(" 0.0"));
  }

  private static KafkaStreams streams(Installation installation, Bomb bomb) {
    StreamsConfig config = StreamsSettings.of(installation.config(), bomb);
    TopologySerdes serdes =
        new TopologySerdes(
            WireSerdes.of(bomb.over(installation.names().subject(Topic.LEVY_DUE)), true));
    LevyTopology topology =
        new LevyTopology(
            installation.names(),
            serdes,
            Sources.of(bomb::reference),
            bomb,
            new LevyTopology.Pace(Installation.PARTITIONS, Duration.ofMillis(100)));
    return new KafkaStreams(topology.build(config), config);
  }

  private static List<ShipmentEvent> events() {
    return IntStream.range(0, EVENTS).mapToObj(i -> event("S-" + i, "E-" + i).build()).toList();
  }

  /** Throws once, at its point. */
  private static final class Bomb implements StreamObserver {
    private final Point point;
    private final StreamMetrics metrics = new StreamMetrics(Clock.systemUTC());
    private final AtomicInteger passed = new AtomicInteger();

    Bomb(Point point) {
      this.point = point;
    }

    boolean hasGoneOff() {
      return passed.get() >= FAILS_AT;
    }

    private void pass(Point here, int at) {
      if (here == point && passed.incrementAndGet() == at) {
        passed.addAndGet(FAILS_AT);
        throw new IllegalStateException("for the test: " + here);
      }
    }

    ReferenceSnapshot reference() {
      pass(Point.BEFORE_THE_FIRST_WRITE, FAILS_AT);
      return SNAPSHOT;
    }

    @Override
    public TaskObserver begin(TaskId task) {
      return metrics.begin(task);
    }

    @Override
    public void decided(Ruling ruling) {
      pass(Point.AFTER_THE_LAST_WRITE, FAILS_AT);
    }

    @Override
    public void deadLetter(TaskId task, Exception cause) {
      throw new AssertionError("no event is at fault", cause);
    }

    /**
     * A registry that fails the first requests for the schema of a subject. A serializer tries
     * twice before it gives up.
     */
    SchemaRegistry over(String subject) {
      SchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.at(stack.registryUrl()));
      return new SchemaRegistry() {
        @Override
        public int register(String asked, Schema schema) {
          if (asked.equals(subject)
              && point == Point.BETWEEN_TWO_RESULTS
              && passed.addAndGet(FAILS_AT / ASKED) <= FAILS_AT) {
            throw new RegistryUnavailableException("for the test");
          }
          return registry.register(asked, schema);
        }

        @Override
        public int idOf(String asked, Schema schema) {
          return registry.idOf(asked, schema);
        }

        @Override
        public Schema schemaOf(int id) {
          return registry.schemaOf(id);
        }

        @Override
        public boolean isCompatible(String asked, Schema schema) {
          return registry.isCompatible(asked, schema);
        }
      };
    }
  }
}
