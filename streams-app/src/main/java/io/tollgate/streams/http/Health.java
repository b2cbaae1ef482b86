package io.tollgate.streams.http;

/**
 * How the application does.
 *
 * @param isReady whether it decides events now
 * @param status one word: WAITING_FOR_REFERENCE, or the state that Kafka Streams names
 * @param reference the version of the reference data in force; blank before the first
 */
public record Health(boolean isReady, String status, String reference) {

  /** As JSON; neither part can hold a quote. */
  String json() {
    return "{\"ready\":%s,\"status\":\"%s\",\"reference\":\"%s\"}"
        .formatted(isReady, status, reference);
  }
}
