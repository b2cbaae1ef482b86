package io.tollgate.ops.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tollgate.web.HealthRoutes;
import io.tollgate.web.HealthRoutes.Probe;
import io.tollgate.web.Json;
import io.tollgate.web.ListenAddress;
import io.tollgate.web.ListenException;
import io.tollgate.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Serves the console at {@code /}, {@code /metrics} and {@code /health}. Requests from pages of
 * other sites are refused. A request that changes something needs a signed-in user.
 */
public final class OpsServer implements AutoCloseable {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'";

  private final ConsoleSource source;
  private final Optional<ConsoleAccess> access;
  private final LiveEvents live = new LiveEvents();
  private final WebServer server;

  private OpsServer(ListenAddress address, ConsoleSource source, Optional<ConsoleAccess> access) {
    this.source = source;
    this.access = access;
    this.server =
        WebServer.at(address)
            .allowingItsNamesOnly()
            .securityHeaders(CONTENT_POLICY)
            .sessions(ConsoleSecurity.SESSIONS)
            .metrics(source::metrics)
            .health(health())
            .routes(this::addRoutes)
            .start();
  }

  /**
   * Starts to listen.
   *
   * @param access the users and their actions; empty: nobody can sign in
   * @throws ListenException if the port is in use, or the address is not one of this machine
   */
  public static OpsServer start(
      ListenAddress address, ConsoleSource source, Optional<ConsoleAccess> access) {
    return new OpsServer(address, source, access);
  }

  private void addRoutes(RoutesConfig routes) {
    page(routes, "/", "console.html", "text/html; charset=utf-8");
    page(routes, "/console.css", "console.css", "text/css; charset=utf-8");
    for (String script : new String[] {"console", "charts", "views", "acting", "signing"}) {
      page(routes, "/" + script + ".js", script + ".js", "text/javascript; charset=utf-8");
    }
    data(routes);
    routes.sse("/events", live::add);
    access.ifPresentOrElse(
        known -> new ActionRoutes(known, source).add(routes), () -> readOnly(routes));
  }

  private static void readOnly(RoutesConfig routes) {
    routes.get(
        "/api/session", context -> Json.answer(context, Json.object().put("read_only", true)));
  }

  private static void page(RoutesConfig routes, String path, String file, String type) {
    byte[] content = read(file);
    routes.get(path, context -> context.contentType(type).result(content));
  }

  private static byte[] read(String file) {
    try (InputStream in = OpsServer.class.getResourceAsStream("/io/tollgate/ops/console/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "the console's resource file " + file + " is missing; rebuild ops");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HealthRoutes health() {
    return new HealthRoutes(
        () -> probe(source.notReady()),
        () ->
            probe(
                source.isLive()
                    ? Optional.empty()
                    : Optional.of("a background thread has died; restart the process")),
        () -> probe(source.notReady()));
  }

  private static Probe probe(Optional<String> trouble) {
    return new Probe(
        trouble.isEmpty(),
        Json.object().put("ready", trouble.isEmpty()).put("status", trouble.orElse("OK")));
  }

  private void data(RoutesConfig routes) {
    routes.get(
        "/api/lag",
        context ->
            Json.answer(
                context,
                LagView.of(source.latest(), source.trace())
                    .put("run_id", source.runId())
                    .put("application_group", source.applicationGroup())));
    routes.get("/api/summary", context -> Json.answer(context, ReadModelJson.summary(source)));
    routes.get("/api/holds", this::holds);
    routes.get(
        "/api/dead-letters",
        context ->
            Json.answer(
                context,
                ReadModelJson.of(
                    source
                        .readModel()
                        .deadLetters(
                            Parameters.number(context, "from", 0), Parameters.most(context)))));
    routes.get("/api/dead-letters/{partition}/{offset}", this::deadLetter);
    routes.get("/api/shipments/{id}", this::story);
  }

  private void holds(Context context) {
    Json.answer(
        context,
        ReadModelJson.of(
            source
                .readModel()
                .holds(
                    Parameters.word(context, "q"),
                    Parameters.word(context, "rule"),
                    Parameters.number(context, "from", 0),
                    Parameters.most(context))));
  }

  private void deadLetter(Context context) {
    Json.answer(
        context,
        source
            .deadLetter(Parameters.partition(context), Parameters.offset(context))
            .map(ReadModelJson::of)
            .orElseThrow(() -> new NotFoundResponse(Parameters.noDeadLetter(context))));
  }

  private void story(Context context) {
    Json.answer(
        context,
        source
            .readModel()
            .story(context.pathParam("id"))
            .map(
                story ->
                    ReadModelJson.of(story, from -> source.event(from.partition(), from.offset())))
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "shipment "
                            + context.pathParam("id")
                            + " is not among the shipments that the read model holds")));
  }

  /** Sends a new sample to the open pages. */
  public void sampled() {
    if (!live.isEmpty()) {
      live.send(
          () -> {
            live.tell("lag", LagView.of(source.latest()).toString());
            live.tell("summary", ReadModelJson.summary(source).toString());
          });
    }
  }

  /** The port on which the server listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    live.close();
    server.close();
  }
}
