package io.tollgate.streams.failure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record. A client may send a record without a time, which is negative; Kafka Streams
 * would stop because of it, or skip the record without a trace. No decision depends on this time,
 * so such a record gets the time of the one before it.
 */
public final class NeverNegative implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return record.timestamp() >= 0 ? record.timestamp() : Math.max(0, partitionTime);
  }
}
