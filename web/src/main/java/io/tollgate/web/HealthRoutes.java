package io.tollgate.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;

/**
 * The answers of {@code /health}, {@code /health/live} and {@code /health/ready}.
 *
 * @param summary whether the process does its work now
 * @param live false if the process must be restarted
 * @param ready whether the process can do all of its work
 */
public record HealthRoutes(Supplier<Probe> summary, Supplier<Probe> live, Supplier<Probe> ready) {

  /**
   * One answer to a probe: status 200 or 503.
   *
   * @param isGood true for 200
   * @param body the reason, as JSON
   */
  public record Probe(boolean isGood, JsonNode body) {}

  void add(RoutesConfig routes) {
    routes.get("/health", context -> answer(context, summary.get()));
    routes.get("/health/live", context -> answer(context, live.get()));
    routes.get("/health/ready", context -> answer(context, ready.get()));
  }

  private static void answer(Context context, Probe probe) {
    Json.answer(
        context, probe.isGood() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, probe.body());
  }
}
