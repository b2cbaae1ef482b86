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
  /** The setting of host names that requests may use. */
  public static final String ALLOWED_NAMES = "http.allow.hosts";

  /** The largest question, in bytes; an event has at most half as many. */
  private static final int MOST_QUESTION = 1 << 20;

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
   * @param address where to listen, and more host names that requests may use
   * @throws ListenException if the port is in use or denied, or the address is not of this machine
   */
  public static HttpEndpoints start(ListenAddress address, Served served) {
    Supplier<Health> health = served.health();
    return new HttpEndpoints(
        WebServer.at(address)
            .allowingItsNamesAndAddresses(ALLOWED_NAMES)
            .securityHeaders("default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
            .bodiesUpTo(MOST_QUESTION)
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
