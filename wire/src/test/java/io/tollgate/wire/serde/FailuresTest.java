package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.registry.RegistryUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.BufferUnderflowException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classifies failures of a configured deserializer as outages or bad records. */
class FailuresTest {
  private static final ThreadLocal<RuntimeException> NEXT = new ThreadLocal<>();

  /** Throws the next failure. */
  public static final class Failing implements Deserializer<Object> {
    @Override
    public Object deserialize(String topic, byte[] bytes) {
      throw NEXT.get();
    }
  }

  /** Has the name and the message format of the exception in Confluent's client. */
  private static final class RestClientException extends IOException {
    private static final long serialVersionUID = 1L;

    RestClientException(String message, int code) {
      super(message + "; error code: " + code);
    }
  }

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new SerializationException("Error retrieving Avro", new ConnectException("refused")),
        new SerializationException("Error retrieving Avro", new SocketTimeoutException()),
        new TimeoutException("Error retrieving Avro"),
        new SerializationException("Error", new RestClientException("Error in the backend", 50001)),
        new SerializationException("Error", new RestClientException("Too many", 429)),
        new SerializationException("Error", new RestClientException("Unavailable", 503)),
        new SerializationException("Error", new RestClientException("Unauthorized", 401)),
        new InvalidConfigurationException("Forbidden; error code: 403"));
  }

  static Stream<RuntimeException> refusals() {
    return Stream.of(
        new SerializationException("Unknown magic byte!"),
        new SerializationException("Error", new RestClientException("Schema not found", 40403)),
        new SerializationException("Error", new RestClientException("Item 50001 not found", 40401)),
        new SerializationException("Error", new EOFException()),
        new SerializationException("Error", new IOException("Invalid long encoding")),
        new BufferUnderflowException());
  }

  @ParameterizedTest
  @MethodSource("outages")
  void shouldReportAnOutageAsTemporary(RuntimeException failure) {
    assertThatThrownBy(() -> read(failure))
        .isInstanceOf(SerializationException.class)
        .hasCauseInstanceOf(RegistryUnavailableException.class)
        .hasMessageStartingWith(
            "a record of topic t cannot be read, because the schema registry is unavailable: ");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldNotReportABadRecordAsAnOutage(RuntimeException failure) {
    assertThatThrownBy(() -> read(failure))
        .isInstanceOf(SerializationException.class)
        .satisfies(
            e ->
                assertThat(Stream.iterate(e, x -> x != null, Throwable::getCause))
                    .noneMatch(RegistryUnavailableException.class::isInstance));
  }

  @Test
  void shouldDistinguishARefusedSchemaFromAnOutage() {
    RuntimeException failure =
        new SerializationException("Error registering", new RestClientException("Conflict", 409));

    assertThat(Failures.ofWriting("x", failure)).isSameAs(failure);
    assertThat(Failures.ofReading("x", failure))
        .hasCauseInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void shouldPassOnASerializationExceptionUnchanged() {
    SerializationException failure = new SerializationException("Unknown magic byte!");

    assertThatThrownBy(() -> read(failure)).isSameAs(failure);
  }

  private static ShipmentEvent read(RuntimeException failure) {
    Serde<ShipmentEvent> serde =
        WireSerdes.configured(
                Map.of(
                    "schema.registry.url",
                    "http://127.0.0.1:1",
                    WireSerdes.DESERIALIZER,
                    Failing.class.getName()))
            .serde(Codecs.SHIPMENT_EVENT);
    NEXT.set(failure);
    return serde.deserializer().deserialize("t", new byte[0]);
  }
}
