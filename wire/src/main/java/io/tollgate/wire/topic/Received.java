package io.tollgate.wire.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of a topic.
 *
 * @param timestamp milliseconds since 1970 in UTC
 * @param headers headers by name; the last one if a name occurs several times
 * @param <D> the type of its value
 */
public record Received<D>(
    int partition, long offset, long timestamp, String key, D value, Map<String, byte[]> headers) {

  /** Converts a consumer's record. */
  static <D> Received<D> of(ConsumerRecord<String, D> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return new Received<>(
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers);
  }

  /** The same record with another value. */
  public <T> Received<T> with(T other) {
    return new Received<>(partition, offset, timestamp, key, other, headers);
  }
}
