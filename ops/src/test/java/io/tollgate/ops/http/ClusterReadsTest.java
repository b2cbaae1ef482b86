package io.tollgate.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.web.ListenAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that wait for the brokers. */
@Timeout(60)
class ClusterReadsTest {
  private static final int SLOW = 4;

  @Test
  void shouldAnswerEverythingElseWhileReadsWaitForTheBrokers() throws Exception {
    CountDownLatch waiting = new CountDownLatch(SLOW);
    CountDownLatch release = new CountDownLatch(1);
    NoCluster silent =
        new NoCluster(
            () -> {
              waiting.countDown();
              try {
                boolean unused = release.await(50, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Optional.empty();
            });
    try (OpsServer server =
        OpsServer.start(ListenAddress.onLoopback(0), silent, Optional.empty())) {
      List<CompletableFuture<Integer>> slow = new ArrayList<>();
      for (int i = 0; i < SLOW; i++) {
        slow.add(
            CompletableFuture.supplyAsync(
                () -> status(server, "/api/dead-letters/77/1"), task -> new Thread(task).start()));
      }
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 260; i++) {
        assertThat(status(server, "/api/dead-letters/77/1")).isEqualTo(503);
      }
      for (String path : new String[] {"/", "/metrics", "/health/live", "/api/summary"}) {
        assertThat(status(server, path)).as(path).isEqualTo(200);
      }
      release.countDown();
      for (CompletableFuture<Integer> one : slow) {
        assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(404);
      }
      assertThat(status(server, "/api/dead-letters/77/1")).isEqualTo(404);
    }
  }

  private static int status(OpsServer server, String path) {
    try {
      return new ConsoleClient(server.port()).get(path).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folders are those of the publisher's machine. */
  @Test
  void shouldShowOnlyTheNameOfAFile() throws Exception {
    try (OpsServer server =
        OpsServer.start(
            ListenAddress.onLoopback(0),
            new NoCluster(() -> Optional.of(Letters.ONE)),
            Optional.empty())) {
      String body = new ConsoleClient(server.port()).get("/api/dead-letters/0/0").body();
      JsonNode letter = new ObjectMapper().readTree(body);
      assertThat(letter.path("file").asText()).isEqualTo("may.csv");
      assertThat(letter.path("headers").path("other").asText()).isEqualTo("a/b");
      assertThat(body).doesNotContain("anna");
    }
    assertThat(ReadModelJson.fileName("C:\\exports\\may.csv")).isEqualTo("may.csv");
    assertThat(ReadModelJson.fileName("may.csv")).isEqualTo("may.csv");
  }
}
