package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.registry.RegistryUnavailableException;
import io.tollgate.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryEventHasOneOutcomeTest {
  private Pipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state) {
    pipeline = new Pipeline(ReferenceFixture.tables(), state);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void shouldGiveEachOutcomeAndTotalTheQuarter() {
    ShipmentEvent cleared = event("S-1", "E-1").build();
    pipeline.send(
        cleared,
        cleared,
        event("S-1", "E-2").revision(3).lines(line(1, "H200-SXM", 4, "30000")).build(),
        event("S-1", "E-3").revision(2).build(),
        event("S-2", "E-4").endUse(EndUse.MILITARY).build(),
        event("S-3", "E-5").currency("JPY").build(),
        event("S-4", "E-6").exporter("NOBODY").build(),
        event("S-5", "E-7").build(),
        event("S-5", "E-8").revision(2).cancelled().build());
    pipeline.settle();
    assertThat(pipeline.outcomes())
        .containsExactly(
            Outcome.CLEARED,
            Outcome.DUPLICATE,
            Outcome.CLEARED,
            Outcome.STALE,
            Outcome.BLOCKED,
            Outcome.HELD,
            Outcome.REJECTED,
            Outcome.CLEARED,
            Outcome.CANCELLED);
    assertThat(pipeline.levyDue())
        .extracting(LevyDue::shipmentId, LevyDue::kind, due -> due.levyUsd().toPlainString())
        .containsExactly(
            tuple("S-1", LevyDue.Kind.ACCRUAL, "75000.00"),
            tuple("S-1", LevyDue.Kind.ADJUSTMENT, "-45000.00"),
            tuple("S-5", LevyDue.Kind.ACCRUAL, "75000.00"),
            tuple("S-5", LevyDue.Kind.REVERSAL, "-75000.00"));
    assertThat(pipeline.quarterlyRevenue().values())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.bucket().key()).isEqualTo("NVDA/FY2027-Q1/H200/CN");
              assertThat(row.total().shipments()).isEqualTo(1);
              assertThat(row.total().units()).isEqualByComparingTo("4");
              assertThat(row.total().revenueUsd()).isEqualByComparingTo("120000.00");
              assertThat(row.total().levyUsd()).isEqualByComparingTo("30000.00");
            });
    assertThat(pipeline.deadLetters()).isEmpty();
  }

  /** The test driver returns no dead letters of undecodable records; see {@code TollgateAppIT}. */
  @Test
  void shouldContinueAfterAnUndecodableRecord() {
    byte[] good = pipeline.bytes(event("S-1", "E-1").build());
    pipeline.sendRaw("S-1", "not Avro".getBytes(StandardCharsets.UTF_8));
    pipeline.sendRaw("S-1", Arrays.copyOf(good, good.length - 3));
    pipeline.sendRaw("S-1", good);
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED);
  }

  @Test
  void shouldMakeADeadLetterOfARecordUnderAnotherKeyOrWithoutAValue() {
    byte[] good = pipeline.bytes(event("S-1", "E-1").build());
    pipeline.sendRaw("S-2", good);
    pipeline.sendRaw(null, good);
    pipeline.sendRaw("S-1", null);
    List<TestRecord<String, byte[]>> letters = pipeline.deadLetters();
    assertThat(letters).extracting(TestRecord::value).containsExactly(good, good, null);
    assertThat(header(letters.get(0), "__streams.errors.message"))
        .isEqualTo("the record key 'S-2' is not the shipment_id 'S-1'; use the shipment_id as key");
    assertThat(pipeline.decisions()).isEmpty();
  }

  @Test
  void shouldStopAndNotDropARecordIfTheRegistryDoesNotAnswer(@TempDir Path other) {
    SchemaRegistry down = new Unreachable();
    try (Pipeline blind = new Pipeline(ReferenceFixture.tables(), other, down)) {
      byte[] good = pipeline.bytes(event("S-1", "E-1").build());
      assertThatThrownBy(() -> blind.sendRaw("S-1", good))
          .hasStackTraceContaining("the registry is away");
      assertThat(blind.deadLetters()).isEmpty();
    }
  }

  @Test
  void shouldRecogniseEventsBeyondTheThirtySecond() {
    ShipmentEvent[] revisions = new ShipmentEvent[40];
    for (int i = 0; i < revisions.length; i++) {
      revisions[i] = event("S-1", "E-" + i).revision(i + 1).build();
    }
    pipeline.send(revisions);
    pipeline.decisions();
    pipeline.send(revisions[39], revisions[3]);
    pipeline.send(event("S-1", "E-39").revision(50).build());
    List<Decision> last = pipeline.decisions().stream().toList();
    assertThat(last)
        .extracting(Decision::outcome)
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE, Outcome.REJECTED);
    assertThat(last.get(2).finding().code()).isEqualTo("CONFLICTING_EVENT");
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** A registry that does not answer. */
  private static final class Unreachable implements SchemaRegistry {
    private final InMemorySchemaRegistry writes = new InMemorySchemaRegistry();

    @Override
    public int register(String subject, Schema schema) {
      return writes.register(subject, schema);
    }

    @Override
    public int idOf(String subject, Schema schema) {
      return writes.idOf(subject, schema);
    }

    @Override
    public Schema schemaOf(int id) {
      throw new RegistryUnavailableException("the registry is away");
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
      return true;
    }
  }
}
