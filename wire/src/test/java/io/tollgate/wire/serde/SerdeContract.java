package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.fixture.Rates;
import io.tollgate.wire.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of all serdes that Tollgate supports. */
public abstract class SerdeContract {
  private static final int UNKNOWN_ID = 987_654_321;

  private final String topic = "contract-" + UUID.randomUUID();
  private final String subject = topic + "-value";
  private SchemaRegistry registry;
  private Serde<VersionedRow> rates;

  /** A registry that stores the schemas of this test's serdes. */
  protected abstract SchemaRegistry registry();

  /** New serdes with that registry and empty caches. */
  protected abstract WireSerdes serdes(boolean autoRegister);

  @BeforeEach
  void open() {
    registry = registry();
    rates = serdes(true).serde(Codecs.FX_RATE);
  }

  @Test
  void shouldWriteTheLayoutOfTheWireFormat() {
    byte[] written = rates.serializer().serialize(topic, Rates.RATE);

    int id = registry.idOf(subject, Codecs.FX_RATE.schema());
    String header = "00" + HexFormat.of().toHexDigits(id);
    assertThat(HexFormat.of().formatHex(written)).isEqualTo(header + Rates.RATE_IN_AVRO);
  }

  @Test
  void shouldReadTheLayoutOfTheWireFormat() {
    int id = registry.register(subject, Codecs.FX_RATE.schema());

    assertThat(rates.deserializer().deserialize(topic, Rates.record(id))).isEqualTo(Rates.RATE);
  }

  @Test
  void shouldReadAnEventWithItsListsAndInstants() {
    ShipmentEvent event = EventFixture.event("S-1", "E-1").build();
    byte[] written = serdes(true).serde(Codecs.SHIPMENT_EVENT).serializer().serialize(topic, event);

    Serde<ShipmentEvent> other = serdes(false).serde(Codecs.SHIPMENT_EVENT);
    assertThat(other.deserializer().deserialize(topic, written)).isEqualTo(event);
  }

  @Test
  void shouldConvertNullToNull() {
    assertThat(rates.serializer().serialize(topic, null)).isNull();
    assertThat(rates.deserializer().deserialize(topic, null)).isNull();
  }

  @Test
  void shouldReadARecordOfAnOlderSchemaWithTheDefaultsOfTheNewOne() {
    Serde<Decision> decisions = serdes(true).serde(Codecs.DECISION);

    Decision read =
        decisions.deserializer().deserialize(topic, Evolution.oldDecision(registry, subject));

    assertThat(read).isEqualTo(Evolution.oldDecisionAsReadNow());
  }

  @Test
  void shouldIgnoreAFieldThatOnlyTheWriterKnows() {
    byte[] written = Evolution.rateWithAnotherField(registry, subject);

    assertThat(rates.deserializer().deserialize(topic, written)).isEqualTo(Rates.RATE);
  }

  @Test
  void shouldRegisterOnlyIfConfigured() {
    Serde<VersionedRow> careful = serdes(false).serde(Codecs.FX_RATE);
    assertThatThrownBy(() -> careful.serializer().serialize(topic, Rates.RATE))
        .isInstanceOf(SerializationException.class);

    int id = registry.register(subject, Codecs.FX_RATE.schema());

    assertThat(careful.serializer().serialize(topic, Rates.RATE)).isEqualTo(Rates.record(id));
  }

  @Test
  void shouldRefuseARecordThatDoesNotBeginWithZero() {
    byte[] bytes = rates.serializer().serialize(topic, Rates.RATE);
    bytes[0] = 1;

    assertRefused(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void shouldRefuseARecordWithoutAWholeHeader(int length) {
    assertRefused(Arrays.copyOf(rates.serializer().serialize(topic, Rates.RATE), length));
  }

  @Test
  void shouldRefuseARecordCutOffAnywhere() {
    byte[] whole = rates.serializer().serialize(topic, Rates.RATE);
    for (int length = WireFormat.HEADER_BYTES; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void shouldRefuseASchemaIdThatTheRegistryDoesNotKnow() {
    assertRefused(Rates.record(UNKNOWN_ID));
  }

  @Test
  void shouldRefuseARecordOfAnotherType() {
    ShipmentEvent event = EventFixture.event("S-1", "E-1").build();

    assertRefused(serdes(true).serde(Codecs.SHIPMENT_EVENT).serializer().serialize(topic, event));
  }

  @Test
  void shouldBeThreadSafe() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<VersionedRow>> tasks = new ArrayList<>();
      List<VersionedRow> rows = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        VersionedRow row = new VersionedRow("ab".repeat(i % 50), i, Rates.RATE.row());
        rows.add(row);
        tasks.add(() -> rates.deserializer().deserialize(topic, written(row)));
      }
      List<VersionedRow> read = new ArrayList<>();
      for (Future<VersionedRow> task : threads.invokeAll(tasks)) {
        read.add(task.get());
      }
      assertThat(read).isEqualTo(rows);
    } finally {
      threads.shutdownNow();
    }
  }

  private byte[] written(VersionedRow row) {
    return rates.serializer().serialize(topic, row);
  }

  private void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> rates.deserializer().deserialize(topic, bytes))
        .isInstanceOf(SerializationException.class);
  }
}
