package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tollgate.wire.registry.FakeRegistry.Stall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are retried, how often and at which address. */
class PatienceTest {
  private static final Schema TEXT = SchemaBuilder.record("a.Text").fields().endRecord();
  private static final String SUBJECT = "t-value";
  private static final Duration LONG = Duration.ofSeconds(60);

  private final FakeRegistry server;

  PatienceTest() throws IOException {
    server = FakeRegistry.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpSchemaRegistry client(String urls, Duration timeout, int tries) {
    return new HttpSchemaRegistry(RegistrySettings.at(urls).patience(timeout, tries));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void shouldRetryATemporaryFailure(int status) {
    server.answerNext(status, status);

    assertThat(client(server.url(), LONG, 3).register(SUBJECT, TEXT)).isEqualTo(1);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void shouldGiveUpAfterTheConfiguredTries() {
    server.answerNext(503, 503, 503, 503);

    assertThatThrownBy(() -> client(server.url(), LONG, 3).register(SUBJECT, TEXT))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessage(
            "the schema registry at %s fails with HTTP status 503, after 3 tries", server.url());
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  void shouldNotRetryAPermanentFailure(int status) {
    server.answerNext(status);

    assertThatThrownBy(() -> client(server.url(), LONG, 3).register(SUBJECT, TEXT))
        .isInstanceOf(RegistryException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stall.class,
      names = {"BEFORE_THE_HEAD", "IN_THE_BODY"})
  void shouldNotWaitForEverForAnAnswer(Stall where) {
    server.stall(where);

    assertThatThrownBy(() -> client(server.url(), Duration.ofSeconds(1), 2).register(SUBJECT, TEXT))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageStartingWith("the schema registry at " + server.url() + " does not answer")
        .hasMessageEndingWith(", after 2 tries");
    // A slow server may record a request after its client has given up.
    await().atMost(LONG).untilAsserted(() -> assertThat(server.requests()).hasSize(2));
  }

  @Test
  void shouldReportThatNoServerListens() throws IOException {
    String nobody = "http://127.0.0.1:" + freePort();
    assertThatThrownBy(() -> client(nobody, LONG, 2).schemaOf(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessage(
            "the schema registry at %s does not answer: no connection, after 2 tries", nobody);
  }

  @Test
  void shouldSwitchToTheNextAddressAndStayThere() throws IOException {
    try (FakeRegistry first = FakeRegistry.start()) {
      first.answerNext(503);
      HttpSchemaRegistry registry = client(first.url() + "," + server.url(), LONG, 1);

      int id = registry.register(SUBJECT, TEXT);
      registry.schemaOf(id);

      assertThat(first.requests()).hasSize(1);
      assertThat(server.requests())
          .containsExactly("POST /subjects/t-value/versions", "GET /schemas/ids/1");
    }
  }

  @Test
  void shouldReachTheSecondAddressIfNoServerListensAtTheFirst() throws IOException {
    String urls = "http://127.0.0.1:" + freePort() + ", " + server.url() + "/";

    assertThat(client(urls, LONG, 1).register(SUBJECT, TEXT)).isEqualTo(1);
  }

  @Test
  void shouldNameTheAddressThatRefused() throws IOException {
    String urls = "http://127.0.0.1:" + freePort() + "," + server.url();

    assertThatThrownBy(() -> client(urls, LONG, 1).schemaOf(1))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith("the schema registry at " + server.url() + " has no schema");
  }

  @Test
  void shouldStopTryingWhenInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> client(server.url(), LONG, 3).register(SUBJECT, TEXT))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessage("interrupted while asking the schema registry at " + server.url());
    } finally {
      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void shouldSendUserAndPassword() {
    RegistrySettings settings =
        RegistrySettings.of(
            Map.of(
                "schema.registry.url", server.url(),
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "Aladdin:open sesame"));

    new HttpSchemaRegistry(settings).register(SUBJECT, TEXT);

    // The example of RFC 7617, section 2.
    assertThat(server.authorizations()).containsExactly("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @Test
  void shouldSendNoCredentialsByDefault() {
    client(server.url(), LONG, 1).register(SUBJECT, TEXT);

    assertThat(server.authorizations()).containsExactly("null");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
