package io.tollgate.streams.http;

import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.web.HealthRoutes;
import io.tollgate.web.ListenAddress;
import io.tollgate.web.ListenException;
import io.tollgate.web.WebServer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics} in Prometheus' text format, {@code POST /v1/screenings}, and health.
 * Health answers are 200, or 503 with the reason as JSON: {@code /health/live} (process and stream
 * threads), {@code /health/ready} (running, restored, reference data loaded), {@code /health}
 * (events are decided). {@code /live} is 200 while the process answers.
 */
public final class HttpEndpoints implements AutoCloseable {
  private final WebServer server;

  /**
   * The content to serve.
   *
   * @param reference the active reference data; empty before the first version
   */
  public record Served(
      Supplier<Health> health,
      Supplier<String> metrics,
      Supplier<Optional<ReferenceSnapshot>> reference) {}

  private HttpEndpoints(WebServer server) {
    this.server = server;
  }

  /**
   * Starts the server.
   *
   * @param port 0 for a free port
   * @throws ListenException if the port is in use or denied, or the address is not of this machine
   */
  public static HttpEndpoints start(String host, int port, Served served) {
    Supplier<Health> health = served.health();
    return new HttpEndpoints(
        WebServer.at(ListenAddress.of(host, port))
            .metrics(served.metrics())
            .health(
                new HealthRoutes(
                    () -> health.get().summary(),
                    () -> health.get().live(),
                    () -> health.get().ready()))
            .routes(
                routes -> {
                  routes.get("/live", context -> context.result("ok"));
                  routes.post("/v1/screenings", new ScreeningHandler(served.reference()));
                })
            .start());
  }

  /** The port on which the server listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
