package io.tollgate.compliance.deadletter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dead letter with what is in it.
 *
 * @param headers by name, as text
 * @param size of its value in bytes
 * @param hex the first bytes of it
 * @param content as JSON, as far as it can be decoded; else blank
 * @param shipmentId whose event it is, which is the key it is published again under; blank where
 *     that cannot be determined
 * @param fault why it is no shipment event; blank where it is one
 */
public record OpenedDeadLetter(
    DeadLetter deadLetter,
    Map<String, String> headers,
    int size,
    String hex,
    String content,
    String shipmentId,
    String fault) {
  public OpenedDeadLetter {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }
}
