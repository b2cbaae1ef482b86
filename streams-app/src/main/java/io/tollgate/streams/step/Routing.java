package io.tollgate.streams.step;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Whether a record lies where every other record of its shipment does (semantics, section 3, step
 * 1). A client with another partitioner would split a shipment's memory in two.
 *
 * @param partitions how many partitions the shipments topic has
 */
record Routing(int partitions) {

  /**
   * Checks key and partition.
   *
   * @param shipmentId of the record's value; null where it has none
   * @throws UndecidableEventException naming what is wrong, and the fix
   */
  void check(String key, String shipmentId, int partition) {
    if (shipmentId == null) {
      throw new UndecidableEventException(
          "the record has no value and decides nothing; to void a shipment send a CANCELLED event");
    }
    if (!shipmentId.equals(key)) {
      throw new UndecidableEventException(
          "the record key '" + key + "' is not the shipment_id '" + shipmentId + "'");
    }
    int expected =
        Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    if (partition != expected) {
      throw new UndecidableEventException(
          "the record lies in partition "
              + partition
              + ", not in "
              + expected
              + " as murmur2 of its key says; use Kafka's default partitioner");
    }
  }
}
