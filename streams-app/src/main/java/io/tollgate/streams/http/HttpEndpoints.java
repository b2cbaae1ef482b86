package io.tollgate.streams.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics} in Prometheus' text form, {@code POST /v1/screenings}, and how the
 * application does, 200 or 503 with the reason as JSON: {@code /health/live} (process and stream
 * threads), {@code /health/ready} (running, restored, reference data loaded), {@code /health}
 * (events are decided). {@code /live} is 200 while the process answers.
 */
public final class HttpEndpoints implements AutoCloseable {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Javalin server;

  /**
   * What is served.
   *
   * @param reference the reference data in force; empty before the first
   */
  public record Served(
      Supplier<Health> health,
      Supplier<String> metrics,
      Supplier<Optional<ReferenceSnapshot>> reference) {}

  private HttpEndpoints(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0: a free one
   * @throws PortInUseException if another process listens there
   */
  public static HttpEndpoints start(String host, int port, Served served) {
    Javalin server = Javalin.create(config -> routes(config, served));
    try {
      return new HttpEndpoints(server.start(host, port));
    } catch (JavalinBindException e) {
      throw new PortInUseException(host, port, e);
    }
  }

  private static void routes(JavalinConfig config, Served served) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/live", context -> context.result("ok"));
    config.routes.get(
        "/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(served.metrics().get()));
    config.routes.post("/v1/screenings", new ScreeningHandler(served.reference()));
    health(config.routes, served.health());
  }

  private static void health(RoutesConfig routes, Supplier<Health> health) {
    routes.get(
        "/health",
        context -> {
          Health now = health.get();
          tell(context, now.isDeciding(), now.json());
        });
    routes.get(
        "/health/live",
        context -> {
          Health now = health.get();
          tell(context, now.dead().isEmpty(), now.liveJson());
        });
    routes.get(
        "/health/ready",
        context -> {
          Health now = health.get();
          tell(context, now.notReady().isEmpty(), now.readyJson());
        });
  }

  private static void tell(Context context, boolean isGood, String json) {
    context
        .status(isGood ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(ContentType.APPLICATION_JSON)
        .result(json);
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
