package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests to the registry, the cached answers and the messages of refusals. */
class HttpSchemaRegistryTest {
  private static final Schema NUMBER =
      SchemaBuilder.record("a.Number").fields().requiredInt("n").endRecord();
  private static final Schema MORE =
      SchemaBuilder.record("a.Number").fields().requiredInt("n").requiredInt("m").endRecord();
  private static final String SUBJECT = "t-value";

  private final FakeRegistry server;
  private final HttpSchemaRegistry registry;

  HttpSchemaRegistryTest() throws IOException {
    server = FakeRegistry.start();
    registry = client();
  }

  private HttpSchemaRegistry client() {
    return new HttpSchemaRegistry(
        RegistrySettings.at(server.url()).patience(Duration.ofSeconds(60), 1));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldRegisterAndFindBothWays() {
    int id = registry.register(SUBJECT, NUMBER);

    assertThat(registry.idOf(SUBJECT, NUMBER)).isEqualTo(id);
    assertThat(registry.schemaOf(id)).isEqualTo(NUMBER);
    assertThat(server.requests())
        .containsExactly(
            "POST /subjects/t-value/versions", "POST /subjects/t-value", "GET /schemas/ids/1");
  }

  @Test
  void shouldCacheEachAnswer() {
    for (int i = 0; i < 3; i++) {
      int id = registry.register(SUBJECT, NUMBER);
      registry.idOf(SUBJECT, NUMBER);
      registry.schemaOf(id);
    }
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void shouldAskAgainAfterARefusal() {
    assertThatThrownBy(() -> registry.schemaOf(1)).isInstanceOf(RegistryException.class);
    client().register(SUBJECT, NUMBER);

    assertThat(registry.schemaOf(1)).isEqualTo(NUMBER);
  }

  @Test
  void shouldEncodeTheSubjectInThePath() {
    assertThat(registry.register("a b/c?d", NUMBER)).isEqualTo(1);
    assertThat(server.requests()).containsExactly("POST /subjects/a%20b%2Fc%3Fd/versions");
  }

  @Test
  void shouldReportAnUnknownId() {
    assertRefused(
        () -> registry.schemaOf(7),
        "has no schema with id 7; check whether the record was written with another registry");
  }

  @Test
  void shouldReportASchemaThatIsNotRegistered() {
    assertRefused(
        () -> registry.idOf(SUBJECT, NUMBER),
        "does not have this schema under subject 't-value'; register it");
  }

  @Test
  void shouldReportAnIncompatibleSchema() {
    registry.register(SUBJECT, NUMBER);
    assertRefused(
        () -> registry.register(SUBJECT, MORE),
        "refuses the schema of subject 't-value', which is not compatible with earlier versions:"
            + " not compatible with an earlier version of t-value");
  }

  @Test
  void shouldPassOnTheRefusalOfASchema() {
    server.answerNext(422);
    assertRefused(
        () -> registry.register(SUBJECT, NUMBER),
        "refuses the schema of subject 't-value': HTTP status 422");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void shouldReportThatAccessIsDenied(int status) {
    server.answerNext(status);
    assertRefused(
        () -> registry.register(SUBJECT, NUMBER),
        "denies access (HTTP status " + status + "); check user and password");
  }

  @Test
  void shouldNotTakeAnotherWebServerForARegistry() {
    String fix =
        "is not a schema registry (HTTP status 404); check the path in schema.registry.url";
    server.answerNext(404, 404, 404, 404, 404);

    assertRefused(() -> registry.register(SUBJECT, NUMBER), fix);
    assertRefused(() -> registry.idOf(SUBJECT, NUMBER), fix);
    assertRefused(() -> registry.schemaOf(1), fix);
    assertRefused(() -> registry.isCompatible(SUBJECT, NUMBER), fix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>hello</html>", "[]", "{\"id\":\"one\"}", "{}"})
  void shouldRefuseAnInvalidAnswer(String body) {
    server.answerWith(body);
    assertRefused(
        () -> registry.register(SUBJECT, NUMBER),
        "refuses the schema of subject 't-value': HTTP status 200");
    assertRefused(
        () -> registry.isCompatible(SUBJECT, NUMBER),
        "cannot check the compatibility of subject 't-value': HTTP status 200");
    assertThatThrownBy(() -> registry.schemaOf(1))
        .isInstanceOf(RegistryException.class)
        .hasMessage(
            "the schema registry at " + server.url() + " returns an invalid Avro schema for id 1");
  }

  @Test
  void shouldCheckCompatibility() {
    assertThat(registry.isCompatible(SUBJECT, NUMBER)).as("no subject yet").isTrue();
    registry.register(SUBJECT, NUMBER);

    assertThat(registry.isCompatible(SUBJECT, NUMBER)).isTrue();
    assertThat(registry.isCompatible(SUBJECT, MORE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405})
  void shouldCheckTheLatestVersionWhereARegistryCannotCheckAll(int status) {
    registry.register(SUBJECT, NUMBER);
    server.requests().clear();
    server.answerNext(status);

    assertThat(registry.isCompatible(SUBJECT, MORE)).isFalse();
    assertThat(server.requests())
        .containsExactly(
            "POST /compatibility/subjects/t-value/versions",
            "POST /compatibility/subjects/t-value/versions/latest");
  }

  private void assertRefused(Runnable ask, String reason) {
    assertThatThrownBy(ask::run)
        .isInstanceOf(RegistryException.class)
        .hasMessage("the schema registry at " + server.url() + " " + reason);
  }
}
