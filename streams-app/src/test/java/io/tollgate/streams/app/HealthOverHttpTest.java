package io.tollgate.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.streams.http.HttpEndpoints;
import io.tollgate.web.ListenAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the answers to probes for each condition of the application. */
class HealthOverHttpTest {
  private static final String VERSION = "0123456789abcdef0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();

  private static Condition condition(State state, int threads, int restoring) {
    return new Condition(state, threads, restoring, Optional.of(VERSION), Optional.empty());
  }

  private HttpResponse<String> ask(Condition condition, String path) throws Exception {
    HttpEndpoints.Served served =
        new HttpEndpoints.Served(condition::health, () -> "", Optional::empty);
    try (HttpEndpoints endpoints = HttpEndpoints.start(ListenAddress.onLoopback(0), served)) {
      URI uri = URI.create("http://127.0.0.1:" + endpoints.port() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  private JsonNode answer(int status, Condition condition, String path) throws Exception {
    HttpResponse<String> response = ask(condition, path);
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    return new ObjectMapper().readTree(response.body());
  }

  @ParameterizedTest(name = "{0} with {1} threads, {2} restoring: live {3}, ready {4}")
  @CsvSource({
    "CREATED, 0, 0, 200, 503, the register of officers is not read yet",
    "RUNNING, 2, 0, 200, 200, ''",
    "RUNNING, 1, 0, 200, 200, ''",
    "RUNNING, 2, 3, 200, 503, state of 3 partitions is being restored",
    "REBALANCING, 2, 1, 200, 503, partitions are being assigned; state of 1 partitions is being"
        + " restored",
    "RUNNING, 0, 0, 503, 503, no stream thread is alive",
    "REBALANCING, 0, 0, 503, 503, no stream thread is alive",
    "PENDING_SHUTDOWN, 1, 0, 200, 503, the application is stopping",
    "PENDING_ERROR, 0, 0, 503, 503, every stream thread has died",
    "ERROR, 0, 0, 503, 503, every stream thread has died",
    "NOT_RUNNING, 0, 0, 503, 503, Kafka Streams has stopped",
  })
  void shouldGiveProbesTheReason(
      State state, int threads, int restoring, int live, int ready, String reason)
      throws Exception {
    Condition condition = condition(state, threads, restoring);

    JsonNode isLive = answer(live, condition, "/health/live");
    JsonNode isReady = answer(ready, condition, "/health/ready");

    assertThat(isLive.path("live").asBoolean()).isEqualTo(live == 200);
    assertThat(isReady.path("ready").asBoolean()).isEqualTo(ready == 200);
    assertThat(isLive.path("reason").asText()).isEqualTo(live == 200 ? "" : reason);
    assertThat(isReady.path("reason").asText()).isEqualTo(reason);
    assertThat(isReady.path("status").asText()).isEqualTo(state.name());
    assertThat(isReady.path("reference").asText()).isEqualTo(VERSION);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"RUNNING, 200", "REBALANCING, 200", "CREATED, 503", "ERROR, 503"})
  void shouldKeepTheShortAnswer(State state, int status) throws Exception {
    JsonNode answer = answer(status, condition(state, 1, 0), "/health");

    assertThat(answer.path("ready").asBoolean()).isEqualTo(status == 200);
    assertThat(answer.path("status").asText()).isEqualTo(state.name());
  }

  @Test
  void shouldBeLiveButNotReadyWithoutReferenceData() throws Exception {
    Condition waiting = new Condition(State.CREATED, 0, 0, Optional.empty(), Optional.empty());

    JsonNode live = answer(200, waiting, "/health/live");
    JsonNode ready = answer(503, waiting, "/health/ready");

    assertThat(live.path("status").asText()).isEqualTo("WAITING_FOR_REFERENCE");
    assertThat(ready.path("reason").asText()).isEqualTo("no reference data has been loaded yet");
  }

  @Test
  void shouldGiveTheFailureAsReason() throws Exception {
    Condition failed =
        new Condition(
            State.RUNNING,
            2,
            0,
            Optional.of(VERSION),
            Optional.of(new IllegalStateException("it said \"no\"")));

    assertThat(answer(503, failed, "/health/live").path("reason").asText())
        .isEqualTo("the application has failed: java.lang.IllegalStateException: it said \"no\"");
  }
}
