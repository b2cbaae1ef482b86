package io.tollgate.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that listens until {@link #close}. If a route throws, the answer's body is JSON:
 * {@code {"error": "a sentence"}}. However many requests come, and however slowly, probes still get
 * their answer ({@link Front}).
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final String FAILED = "internal error; see the server's log";
  private static final int MOST_THREADS = 24;
  private static final int LEAST_THREADS = 4;
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;

  /** The largest body unless a server sets another, in bytes. */
  private static final int USUAL_BODY = 64 * 1024;

  private final Javalin server;
  private final Lanes lanes;

  private WebServer(Javalin server, Lanes lanes) {
    this.server = server;
    this.lanes = lanes;
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
    lanes.close();
  }

  /**
   * Whether a browser says that one of this server's own pages sent a request. Clients that are not
   * browsers say nothing.
   */
  public static boolean isFromOwnPage(Context context) {
    return OtherSites.isOwnPage(context);
  }

  /** Collects the routes of a server. */
  public static final class Builder {
    private final ListenAddress address;
    private final List<Consumer<RoutesConfig>> routes = new ArrayList<>();
    private final Lanes lanes = new Lanes();
    private Bodies bodies = Bodies.of(USUAL_BODY);
    private String news = "";
    private Optional<Sessions> sessions = Optional.empty();
    private SessionHandler sessionHandler = new SessionHandler();

    private Builder(ListenAddress address) {
      this.address = address;
    }

    /**
     * Answers 403 to a request whose Host header is not a name of the address, so that a page of
     * another site cannot read answers through a visitor's browser (DNS rebinding), and to a
     * request that a page of another site sends.
     */
    public Builder allowingItsNamesOnly() {
      return routes(all -> all.before(context -> check(context, address::isNamed, "--allow-host")));
    }

    /**
     * As {@link #allowingItsNamesOnly}, but an IP address is a name too: probes and scrapers use
     * it.
     *
     * @param setting the setting that allows more names, for the error
     */
    public Builder allowingItsNamesAndAddresses(String setting) {
      return routes(
          all -> all.before(context -> check(context, address::isNamedOrNumbered, setting)));
    }

    private static void check(Context context, Predicate<String> isAllowed, String fix) {
      // Browsers always send the header, so a request without it comes from none.
      Optional.ofNullable(context.header("Host"))
          .filter(isAllowed.negate())
          .ifPresent(
              header -> {
                throw new ForbiddenResponse(ListenAddress.refusalOf(header, fix));
              });
      OtherSites.refuse(context);
    }

    /** Sets the largest body, in bytes; without it, 65,536. */
    public Builder bodiesUpTo(int bytes) {
      bodies = Bodies.of(bytes);
      return this;
    }

    /** Adds a path that sends events to a page as long as it is open. */
    public Builder events(String path, Consumer<SseClient> opened) {
      news = path;
      return routes(all -> all.sse(path, opened));
    }

    /** Sets the time for a body to arrive, for tests. */
    Builder bodiesWithin(Duration time) {
      bodies = new Bodies(bodies.most(), time, bodies.memory());
      return this;
    }

    /**
     * Adds security headers to every answer: the content policy, no type sniffing, no caching, no
     * referrer, no use by other sites.
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
                          .header("Referrer-Policy", "no-referrer")
                          .header("Cross-Origin-Opener-Policy", "same-origin")
                          .header("Cross-Origin-Resource-Policy", "same-origin")
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
        return new WebServer(server.start(), lanes);
      } catch (UncheckedIOException e) {
        lanes.close();
        throw ListenException.of(address, e);
      }
    }

    private void configure(JavalinConfig config) {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.http.maxRequestSize = bodies.most();
      // These threads only read, write and hand over, so few are enough.
      config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
      config.jetty.modifyServer(jetty -> jetty.setHandler(new Front(lanes, bodies, news)));
      sessions.ifPresent(
          kept -> {
            sessionHandler = kept.handler();
            config.jetty.modifyServletContextHandler(
                handler -> handler.setSessionHandler(sessionHandler));
          });
      config.jetty.addConnector(this::bound);
      config.router.javaLangErrorHandler(Builder::answerBroken);
      config.routes.exception(HttpResponseException.class, Builder::answerError);
      config.routes.exception(Exception.class, Builder::answerFailure);
      routes.forEach(some -> some.accept(config.routes));
    }

    /** Takes the port before the server starts, because the session cookie's name contains it. */
    private ServerConnector bound(Server jetty, HttpConfiguration http) {
      ServerConnector connector =
          new ServerConnector(jetty, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http));
      connector.setHost(address.host());
      connector.setPort(address.port());
      try {
        connector.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sessions.ifPresent(
          kept -> sessionHandler.setSessionCookie(kept.cookieAt(connector.getLocalPort())));
      return connector;
    }

    private static void answerBroken(HttpServletResponse response, Error broken) {
      LOG.error("a request failed", broken);
      response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
      response.setContentType("application/json");
      try {
        response
            .getOutputStream()
            .write(Json.error(FAILED).toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        LOG.debug("the client is gone", e);
      }
    }

    private static void answerError(HttpResponseException error, Context context) {
      context.status(error.getStatus());
      Json.answer(context, Json.error(error.getMessage()));
    }

    private static void answerFailure(Exception failure, Context context) {
      LOG.error("{} {} failed", context.method(), context.path(), failure);
      Json.answer(context, HttpStatus.INTERNAL_SERVER_ERROR, Json.error(FAILED));
    }
  }
}
