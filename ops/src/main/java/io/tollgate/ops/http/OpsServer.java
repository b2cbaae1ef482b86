package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentType;
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
 * Serves the console at {@code /}, {@code /metrics} and {@code /health}, without changing anything:
 * a page of another site that has the browser ask here is refused.
 */
public final class OpsServer implements AutoCloseable {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final int PAGE = 50;
  private static final int MOST_PAGE = 500;

  private final Listening listening;
  private final ConsoleSource source;
  private final LiveEvents live = new LiveEvents();
  private final Javalin server;

  private OpsServer(Listening listening, ConsoleSource source) {
    this.listening = listening;
    this.source = source;
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts to listen.
   *
   * @throws OpsPortException if another process listens there, or the address is not this machine's
   */
  public static OpsServer start(Listening listening, ConsoleSource source) {
    OpsServer server = new OpsServer(listening, source);
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
    RoutesConfig routes = config.routes;
    routes.before(this::guard);
    page(routes, "/", "console.html", "text/html; charset=utf-8");
    page(routes, "/console.css", "console.css", "text/css; charset=utf-8");
    for (String script : new String[] {"console", "charts", "views"}) {
      page(routes, "/" + script + ".js", script + ".js", "text/javascript; charset=utf-8");
    }
    health(routes);
    data(routes);
    routes.sse("/events", live::add);
  }

  private void guard(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    if (!listening.isNamed(host)) {
      throw new ForbiddenResponse("this is not read under that name; see --allow-host");
    }
    context.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
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
    json(
        context,
        JsonNodeFactory.instance
            .objectNode()
            .put("ready", trouble.isEmpty())
            .put("status", trouble.orElse("OK")));
  }

  private static void json(Context context, JsonNode json) {
    context.contentType(ContentType.APPLICATION_JSON).result(json.toString());
  }

  private void data(RoutesConfig routes) {
    routes.get(
        "/api/lag",
        context ->
            json(
                context,
                LagView.of(source.latest(), source.trace())
                    .put("run_id", source.runId())
                    .put("application_group", source.applicationGroup())));
    routes.get("/api/summary", context -> json(context, BookView.summary(source.book())));
    routes.get("/api/holds", this::holds);
    routes.get(
        "/api/dead-letters",
        context ->
            json(
                context,
                BookView.of(source.book().deadLetters(number(context, "from", 0), most(context)))));
    routes.get("/api/dead-letters/{partition}/{offset}", this::deadLetter);
    routes.get("/api/shipments/{id}", this::story);
  }

  private void holds(Context context) {
    json(
        context,
        BookView.of(
            source
                .book()
                .holds(
                    word(context, "q"),
                    word(context, "rule"),
                    number(context, "from", 0),
                    most(context))));
  }

  private void deadLetter(Context context) {
    String partition = context.pathParam("partition");
    String offset = context.pathParam("offset");
    if (!partition.matches("[0-9]{1,9}") || !offset.matches("[0-9]{1,18}")) {
      throw new BadRequestResponse("partition and offset have to be whole numbers");
    }
    json(
        context,
        source
            .deadLetter(Integer.parseInt(partition), Long.parseLong(offset))
            .map(BookView::of)
            .orElseThrow(() -> new NotFoundResponse("no dead letter lies there")));
  }

  private void story(Context context) {
    json(
        context,
        source
            .book()
            .story(context.pathParam("id"))
            .map(story -> BookView.of(story, from -> source.event(from.partition(), from.offset())))
            .orElseThrow(() -> new NotFoundResponse("not among the shipments last decided")));
  }

  private static String word(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  private static int most(Context context) {
    return Math.min(MOST_PAGE, number(context, "most", PAGE));
  }

  private static int number(Context context, String name, int standard) {
    String text = word(context, name);
    if (!text.matches("[0-9]{0,8}")) {
      throw new BadRequestResponse(name + " has to be a whole number of 0 or more");
    }
    return text.isEmpty() ? standard : Integer.parseInt(text);
  }

  /** Tells open pages of a new sample. */
  public void sampled() {
    if (!live.isEmpty()) {
      live.send(
          () -> {
            live.tell("lag", LagView.of(source.latest()).toString());
            live.tell("summary", BookView.summary(source.book()).toString());
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
