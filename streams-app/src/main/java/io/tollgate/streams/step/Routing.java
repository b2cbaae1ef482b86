package io.tollgate.streams.step;

import io.tollgate.domain.shipment.Excerpt;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Checks that all records of a shipment are in one partition (semantics, section 3, step 1). A
 * client with another partitioner would split the shipment's state.
 *
 * @param partitions the number of partitions of the shipments topic
 */
record Routing(int partitions) {

  /**
   * Checks key and partition.
   *
   * @param shipmentId the shipment's id in the value; null if there is no value
   * @throws UndecidableEventException with fault and fix in the message
   */
  void check(String key, String shipmentId, int partition) {
    if (shipmentId == null) {
      throw new UndecidableEventException(
          "the record has no value; to cancel a shipment, send a CANCELLED event");
    }
    if (!shipmentId.equals(key)) {
      throw new UndecidableEventException(
          "the record key '"
              + Excerpt.of(String.valueOf(key))
              + "' is not the shipment_id '"
              + Excerpt.of(shipmentId)
              + "'; use the shipment_id as key");
    }
    int expected =
        Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    if (partition != expected) {
      throw new UndecidableEventException(
          "the record is in partition "
              + partition
              + ", but murmur2 of its key gives partition "
              + expected
              + "; use Kafka's default partitioner");
    }
  }
}
