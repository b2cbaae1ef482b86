package io.tollgate.streams.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How the application does.
 *
 * @param isDeciding whether it decides events now, if only those of some partitions
 * @param status one word: WAITING_FOR_REFERENCE, or the state that Kafka Streams names
 * @param reference the version of the reference data in force; blank before the first
 * @param dead why the process has to be started anew, in a sentence; empty while it lives
 * @param notReady why it does not decide every event of its partitions, in a sentence; empty where
 *     it does
 */
public record Health(
    boolean isDeciding,
    String status,
    String reference,
    Optional<String> dead,
    Optional<String> notReady) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A short answer, for {@code /health}. */
  String json() {
    return JSON.createObjectNode()
        .put("ready", isDeciding)
        .put("status", status)
        .put("reference", reference)
        .toString();
  }

  /** Whether the process lives, and if not, why. */
  String liveJson() {
    return told("live", dead);
  }

  /** Whether the application is ready, and if not, why. */
  String readyJson() {
    return told("ready", notReady);
  }

  private String told(String what, Optional<String> trouble) {
    ObjectNode json =
        JSON.createObjectNode()
            .put(what, trouble.isEmpty())
            .put("status", status)
            .put("reference", reference);
    trouble.ifPresent(reason -> json.put("reason", reason));
    return json.toString();
  }
}
