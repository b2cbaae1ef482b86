package io.tollgate.streams.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics} in Prometheus' text form, {@code /health} (200 when events are decided,
 * else 503) and {@code /live} (200 while the process answers).
 */
public final class HttpEndpoints implements AutoCloseable {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Javalin server;

  private HttpEndpoints(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0: a free one
   * @throws PortInUseException if another process listens there
   */
  public static HttpEndpoints start(
      String host, int port, Supplier<Health> health, Supplier<String> metrics) {
    Javalin server = Javalin.create(config -> routes(config, health, metrics));
    try {
      return new HttpEndpoints(server.start(host, port));
    } catch (JavalinBindException e) {
      throw new PortInUseException(host, port, e);
    }
  }

  private static void routes(
      JavalinConfig config, Supplier<Health> health, Supplier<String> metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/live", context -> context.result("ok"));
    config.routes.get(
        "/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(metrics.get()));
    config.routes.get(
        "/health",
        context -> {
          Health now = health.get();
          context
              .status(now.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
              .contentType(ContentType.APPLICATION_JSON)
              .result(now.json());
        });
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
