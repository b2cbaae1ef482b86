package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Serves the console at {@code /}, {@code /metrics} and {@code /health}: a page of another site
 * that has the browser ask here is refused. What changes something takes a user.
 */
public final class OpsServer implements AutoCloseable {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'";
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Listening listening;
  private final ConsoleSource source;
  private final Optional<ConsoleAccess> access;
  private final LiveEvents live = new LiveEvents();
  private final Javalin server;

  private OpsServer(Listening listening, ConsoleSource source, Optional<ConsoleAccess> access) {
    this.listening = listening;
    this.source = source;
    this.access = access;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts to listen.
   *
   * @param access who may change something; empty: nobody
   * @throws OpsPortException if another process listens there, or the address is not this machine's
   */
  public static OpsServer start(
      Listening listening, ConsoleSource source, Optional<ConsoleAccess> access) {
    OpsServer server = new OpsServer(listening, source, access);
    try {
      server.server.start(listening.host(), listening.port());
      return server;
    } catch (JavalinBindException e) {
      throw new OpsPortException(listening, e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyServletContextHandler(ConsoleSecurity::sessions);
    RoutesConfig routes = config.routes;
    routes.before(this::guard);
    page(routes, "/", "console.html", "text/html; charset=utf-8");
    page(routes, "/console.css", "console.css", "text/css; charset=utf-8");
    for (String script : new String[] {"console", "charts", "views", "desk", "signing"}) {
      page(routes, "/" + script + ".js", script + ".js", "text/javascript; charset=utf-8");
    }
    health(routes);
    data(routes);
    routes.sse("/events", live::add);
    access.ifPresentOrElse(
        known -> new ActionRoutes(known, source).add(routes), () -> readOnly(routes));
  }

  private static void readOnly(RoutesConfig routes) {
    routes.get(
        "/api/session",
        context ->
            Answers.json(context, JsonNodeFactory.instance.objectNode().put("read_only", true)));
  }

  private void guard(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    if (!listening.isNamed(host)) {
      throw new ForbiddenResponse("this is not read under that name; see --allow-host");
    }
    context.header("Content-Security-Policy", CONTENT_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Cache-Control", "no-store");
  }

  private static void page(RoutesConfig routes, String path, String file, String type) {
    byte[] content = read(file);
    routes.get(path, context -> context.contentType(type).result(content));
  }

  private static byte[] read(String file) {
    try (InputStream in = OpsServer.class.getResourceAsStream("/io/tollgate/ops/console/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the console lacks its file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void health(RoutesConfig routes) {
    routes.get(
        "/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(source.metrics()));
    routes.get(
        "/health/live",
        context ->
            tell(context, source.isLive() ? Optional.empty() : Optional.of("a thread has died")));
    routes.get("/health/ready", context -> tell(context, source.notReady()));
    routes.get("/health", context -> tell(context, source.notReady()));
  }

  private static void tell(Context context, Optional<String> trouble) {
    context.status(trouble.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Answers.json(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("ready", trouble.isEmpty())
            .put("status", trouble.orElse("OK")));
  }

  private void data(RoutesConfig routes) {
    routes.get(
        "/api/lag",
        context ->
            Answers.json(
                context,
                LagView.of(source.latest(), source.trace())
                    .put("run_id", source.runId())
                    .put("application_group", source.applicationGroup())));
    routes.get("/api/summary", context -> Answers.json(context, summary()));
    routes.get("/api/holds", this::holds);
    routes.get(
        "/api/dead-letters",
        context ->
            Answers.json(
                context,
                BookView.of(
                    source
                        .book()
                        .deadLetters(Answers.number(context, "from", 0), Answers.most(context)))));
    routes.get("/api/dead-letters/{partition}/{offset}", this::deadLetter);
    routes.get("/api/shipments/{id}", this::story);
  }

  private ObjectNode summary() {
    return BookView.summary(source.book(), source.bookLag());
  }

  private void holds(Context context) {
    Answers.json(
        context,
        BookView.of(
            source
                .book()
                .holds(
                    Answers.word(context, "q"),
                    Answers.word(context, "rule"),
                    Answers.number(context, "from", 0),
                    Answers.most(context))));
  }

  private void deadLetter(Context context) {
    Answers.json(
        context,
        source
            .deadLetter(Answers.partition(context), Answers.offset(context))
            .map(BookView::of)
            .orElseThrow(() -> new NotFoundResponse("no dead letter lies there")));
  }

  private void story(Context context) {
    Answers.json(
        context,
        source
            .book()
            .story(context.pathParam("id"))
            .map(story -> BookView.of(story, from -> source.event(from.partition(), from.offset())))
            .orElseThrow(() -> new NotFoundResponse("not among the shipments last decided")));
  }

  /** Tells open pages of a new sample. */
  public void sampled() {
    if (!live.isEmpty()) {
      live.send(
          () -> {
            live.tell("lag", LagView.of(source.latest()).toString());
            live.tell("summary", summary().toString());
          });
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    live.close();
    server.stop();
  }
}
