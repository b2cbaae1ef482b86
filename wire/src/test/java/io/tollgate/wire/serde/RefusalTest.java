package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.fixture.Rates;
import io.tollgate.wire.registry.FakeRegistry;
import io.tollgate.wire.registry.HttpSchemaRegistry;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.registry.RegistryException;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.registry.RegistryUnavailableException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of Tollgate's serde says in one line what is wrong. */
class RefusalTest {
  private static final String TOPIC = "t";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final Serde<VersionedRow> rates = WireSerdes.of(registry, true).serde(Codecs.FX_RATE);
  private final int id = registry.register("t-value", Codecs.FX_RATE.schema());

  @Test
  void shouldReportAWrongMagicByte() {
    assertRefused(new byte[] {123, 0, 0, 0, 1, 0}, "begins with byte 123, not 0");
  }

  @Test
  void shouldReportTooFewBytes() {
    assertRefused(
        new byte[] {0, 0, 0, 1},
        "has 4 bytes; the header of the Confluent wire format alone has 5");
  }

  @Test
  void shouldReportARecordThatEndsTooEarly() {
    assertRefused(Rates.record(id, "046162"), "the record ends too early");
  }

  @Test
  void shouldReportBytesAfterTheEnd() {
    assertRefused(
        Rates.record(id, Rates.RATE_IN_AVRO + "00"), "bytes follow the end of the record");
  }

  @Test
  void shouldNameATypeThatTollgateDoesNotRead() {
    Schema foreign = SchemaBuilder.record("some.Foreign").fields().requiredInt("a").endRecord();
    assertRefused(
        Rates.record(registry.register("other-value", foreign), "02"),
        "is for some.Foreign, which Tollgate does not read");
  }

  @Test
  void shouldNotCreateAnArbitraryClassThatASchemaNames() {
    Schema foreign = SchemaBuilder.record("java.lang.Thread").fields().endRecord();
    assertRefused(
        Rates.record(registry.register("other-value", foreign), ""),
        "is for java.lang.Thread, which Tollgate does not read");
  }

  @Test
  void shouldNameTheFieldThatAnotherWriterLacks() {
    Schema poor =
        SchemaBuilder.record("io.tollgate.avro.FxRate")
            .fields()
            .requiredInt("row_number")
            .endRecord();
    assertRefused(
        Rates.record(registry.register("other-value", poor), "02"), "missing required field");
  }

  /** Lengths of a string: about 1 G, 2 G minus 9, and -1. */
  @ParameterizedTest
  @ValueSource(strings = {"feffffff07", "eeffffff0f", "01"})
  void shouldSurviveAFalseLength(String length) {
    assertRefused(Rates.record(id, length + "6162"), "does not match its schema id 1");
  }

  /** The record ends with an empty list and a zero; here the list claims about 1 G items. */
  @Test
  void shouldSurviveAFalseCount() {
    String whole = HexFormat.of().formatHex(Evolution.oldDecision(registry, "d-value"));
    byte[] bytes = HexFormat.of().parseHex(whole.replaceFirst("0000$", "feffffff07"));

    Serde<Decision> decisions = WireSerdes.of(registry, true).serde(Codecs.DECISION);
    assertThatThrownBy(() -> decisions.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("does not match its schema id 2");
  }

  @Test
  void shouldNameTheFieldThatDoesNotFit() {
    VersionedRow precise =
        new VersionedRow(
            "ab",
            0,
            new FxRate("EUR", LocalDate.of(2026, 3, 2), new BigDecimal("1.0000000000001")));
    assertThatThrownBy(() -> rates.serializer().serialize(TOPIC, precise))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("usd_per_unit")
        .message()
        .hasLineCount(1);
  }

  @Test
  void shouldReportAValueThatTheDomainForbids() {
    // Row number -1 (01 in zigzag form).
    assertRefused(
        Rates.record(id, Rates.RATE_IN_AVRO.replaceFirst("04616206", "04616201")),
        "is invalid: row_number has to be 0 or more, not -1");
  }

  @Test
  void shouldKeepTheRegistrysRefusalAsTheCause() {
    assertThatThrownBy(() -> rates.deserializer().deserialize(TOPIC, Rates.record(99)))
        .isInstanceOf(SerializationException.class)
        .hasCauseInstanceOf(RegistryException.class);
  }

  @Test
  void shouldKeepAnOutageAsTheCauseAndContinueAfterIt() throws IOException {
    try (FakeRegistry server = FakeRegistry.start()) {
      HttpSchemaRegistry client =
          new HttpSchemaRegistry(
              RegistrySettings.at(server.url()).patience(Duration.ofSeconds(60), 1));
      Serde<VersionedRow> serde = WireSerdes.of(client, true).serde(Codecs.FX_RATE);
      server.answerNext(503);
      assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Rates.RATE))
          .isInstanceOf(SerializationException.class)
          .hasCauseInstanceOf(RegistryUnavailableException.class);
      byte[] written = serde.serializer().serialize(TOPIC, Rates.RATE);

      server.answerNext(503);
      assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, written))
          .isInstanceOf(SerializationException.class)
          .hasCauseInstanceOf(RegistryUnavailableException.class);
      assertThat(serde.deserializer().deserialize(TOPIC, written)).isEqualTo(Rates.RATE);
    }
  }

  /** A wrong password does not turn records into dead letters. */
  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 302})
  void shouldTreatDeniedAccessAsAnOutage(int status) throws IOException {
    try (FakeRegistry server = FakeRegistry.start()) {
      Serde<VersionedRow> serde =
          WireSerdes.of(new HttpSchemaRegistry(RegistrySettings.at(server.url())), true)
              .serde(Codecs.FX_RATE);
      byte[] written = serde.serializer().serialize(TOPIC, Rates.RATE);
      server.answerNext(status);

      assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, written))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("HTTP status " + status)
          .hasCauseInstanceOf(RegistryUnavailableException.class);
      assertThat(serde.deserializer().deserialize(TOPIC, written)).isEqualTo(Rates.RATE);
    }
  }

  @Test
  void shouldNameTheSettingOfAMissingClass() {
    Map<String, String> settings =
        Map.of("schema.registry.url", "http://127.0.0.1:1", "avro.serializer", "not.There");
    assertThatThrownBy(() -> WireSerdes.configured(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "avro.serializer: the class not.There cannot be loaded; check that its jar is on the class path");
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> rates.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(reason)
        .message()
        .hasLineCount(1);
  }
}
