package io.tollgate.ops.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.metrics.Conservation.Seen;
import io.tollgate.ops.metrics.Conservation.Tally;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The metrics of two application instances. */
class ApplicationMetricsTest {
  private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BOTH_TASKS = task(0, 0) + task(1, 0);

  private final Instance one = new Instance();
  private final Instance other = new Instance();
  private final ApplicationMetrics metrics =
      new ApplicationMetrics(List.of(one.url(), other.url()), Clock.fixed(AT, ZoneOffset.UTC));

  /** Serves the text of {@code says} at {@code /metrics}. */
  private static final class Instance {
    private volatile String says = "";
    private final Javalin server =
        Javalin.create(config -> config.routes.get("/metrics", context -> context.result(says)))
            .start("127.0.0.1", 0);

    URI url() {
      return URI.create("http://127.0.0.1:" + server.port());
    }
  }

  private static String task(int partition, int gap) {
    return "tollgate_conservation{task=\"0_%d\"} %d.0\n".formatted(partition, gap);
  }

  @AfterEach
  void stop() {
    one.server.stop();
    other.server.stop();
  }

  private void awaitConservation(Conservation expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              metrics.ask();
              assertThat(metrics.conservation()).isEqualTo(expected);
            });
  }

  private static Conservation conservation(int answered, int tasks, int gap, Optional<Seen> last) {
    return new Conservation(2, answered, new Tally(tasks, gap), last);
  }

  /** Between two answers a task may be reported by both instances or by none. */
  @Test
  void shouldStayAtZeroWhileTasksMove() {
    one.says = BOTH_TASKS;
    awaitConservation(conservation(2, 2, 0, Optional.empty()));
    other.says = task(1, 0);
    awaitConservation(conservation(2, 3, 0, Optional.empty()));
    one.says = task(0, 0);
    awaitConservation(conservation(2, 2, 0, Optional.empty()));
    other.says = "";
    awaitConservation(conservation(2, 1, 0, Optional.empty()));
  }

  @Test
  void shouldRememberAGapThatItsTaskForgetsWhenItMoves() {
    Optional<Seen> seen = Optional.of(new Seen(AT, 3));
    one.says = task(0, 1);
    other.says = task(1, -2);
    awaitConservation(conservation(2, 2, 3, seen));
    other.says = BOTH_TASKS;
    one.says = "";
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              metrics.ask();
              assertThat(metrics.conservation().gap()).hasValue(0);
            });
    assertThat(metrics.conservation().last()).isPresent();
  }

  @Test
  void shouldNameTheInstanceThatDoesNotAnswerAndPassOnNoneOfSeveral() {
    String gone = other.url().toString();
    one.says = BOTH_TASKS;
    other.server.stop();
    awaitConservation(conservation(1, 2, 0, Optional.empty()));
    assertThat(metrics.up()).containsEntry(one.url().toString(), true).containsEntry(gone, false);
    assertThat(metrics.passedOn()).isEmpty();
  }
}
