package io.tollgate.streams.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.web.HealthRoutes.Probe;
import io.tollgate.web.Json;
import java.util.Optional;

/**
 * The application's health, as probes see it.
 *
 * @param isDeciding whether the application decides events now, of at least some partitions
 * @param status one word: WAITING_FOR_REFERENCE, or the state of Kafka Streams
 * @param reference the version of the active reference data; blank before the first version
 * @param dead why the process must be restarted, in a sentence; empty if it lives
 * @param notReady why the application does not decide all events of its partitions, in a sentence;
 *     empty if it does
 */
public record Health(
    boolean isDeciding,
    String status,
    String reference,
    Optional<String> dead,
    Optional<String> notReady) {

  /** Whether events are decided, for {@code /health}. */
  Probe summary() {
    return new Probe(isDeciding, json("ready", isDeciding));
  }

  /** Whether the process lives, and if not, why. */
  Probe live() {
    return probe("live", dead);
  }

  /** Whether the application is ready, and if not, why. */
  Probe ready() {
    return probe("ready", notReady);
  }

  private Probe probe(String name, Optional<String> trouble) {
    ObjectNode json = json(name, trouble.isEmpty());
    trouble.ifPresent(reason -> json.put("reason", reason));
    return new Probe(trouble.isEmpty(), json);
  }

  private ObjectNode json(String name, boolean isGood) {
    return Json.object().put(name, isGood).put("status", status).put("reference", reference);
  }
}
