package io.tollgate.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that listens until {@link #close}. If a route throws, the answer's body is JSON:
 * {@code {"error": "a sentence"}}.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Javalin server;

  private WebServer(Javalin server) {
    this.server = server;
  }

  /** Builds a server at an address. {@link Builder#start} starts it. */
  public static Builder at(ListenAddress address) {
    return new Builder(address);
  }

  /** The port on which the server listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Collects the routes of a server. */
  public static final class Builder {
    private final ListenAddress address;
    private final List<Consumer<RoutesConfig>> routes = new ArrayList<>();
    private Optional<Sessions> sessions = Optional.empty();

    private Builder(ListenAddress address) {
      this.address = address;
    }

    /**
     * Answers 403 to a request whose Host header is not a name of the address, so that a page of
     * another site cannot read answers through a visitor's browser (DNS rebinding).
     */
    public Builder allowingItsNamesOnly() {
      return routes(all -> all.before(this::checkHost));
    }

    private void checkHost(Context context) {
      String header = Optional.ofNullable(context.header("Host")).orElse("");
      if (!address.isNamed(header)) {
        throw new ForbiddenResponse(ListenAddress.refusalOf(header));
      }
    }

    /**
     * Adds security headers to every answer: the content policy, no type sniffing, no caching.
     *
     * @param contentPolicy the value of Content-Security-Policy
     */
    public Builder securityHeaders(String contentPolicy) {
      return routes(
          all ->
              all.before(
                  context ->
                      context
                          .header("Content-Security-Policy", contentPolicy)
                          .header("X-Content-Type-Options", "nosniff")
                          .header("Cache-Control", "no-store")));
    }

    /** Adds sessions. */
    public Builder sessions(Sessions kept) {
      sessions = Optional.of(kept);
      return this;
    }

    /** Serves {@code /metrics} in the text form that Prometheus reads. */
    public Builder metrics(Supplier<String> scrape) {
      return routes(
          all ->
              all.get(
                  "/metrics",
                  context -> context.contentType(PROMETHEUS_TEXT).result(scrape.get())));
    }

    /** Serves {@code /health}, {@code /health/live} and {@code /health/ready}. */
    public Builder health(HealthRoutes health) {
      return routes(health::add);
    }

    /** Adds routes. */
    public Builder routes(Consumer<RoutesConfig> more) {
      routes.add(more);
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws ListenException if the port is in use or denied, or the address is not of this
     *     machine
     */
    public WebServer start() {
      Javalin server = Javalin.create(this::configure);
      try {
        return new WebServer(server.start(address.host(), address.port()));
      } catch (JavalinBindException e) {
        throw ListenException.of(address, e);
      }
    }

    private void configure(JavalinConfig config) {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      sessions.ifPresent(kept -> config.jetty.modifyServletContextHandler(kept::addTo));
      config.routes.exception(HttpResponseException.class, Builder::answerError);
      config.routes.exception(Exception.class, Builder::answerFailure);
      routes.forEach(some -> some.accept(config.routes));
    }

    private static void answerError(HttpResponseException error, Context context) {
      context.status(error.getStatus());
      Json.answer(context, Json.error(error.getMessage()));
    }

    private static void answerFailure(Exception failure, Context context) {
      LOG.error("{} {} failed", context.method(), context.path(), failure);
      Json.answer(
          context,
          HttpStatus.INTERNAL_SERVER_ERROR,
          Json.error("internal error; see the server's log"));
    }
  }
}
