package io.tollgate.compliance.deadletter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dead letter with its content.
 *
 * @param headers the record's headers as text, by name
 * @param size the size of the record's value in bytes, of which the dead letter may have the head
 *     only
 * @param hex the first bytes of the value
 * @param content the value as JSON; blank if it cannot be decoded
 * @param shipmentId the event's shipment, which is the key of a replay; blank if unknown
 * @param fault why the value is no valid shipment event; blank if it is one
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
