package io.tollgate.wire.serde;

import io.tollgate.wire.codec.DecimalField;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Refuses a record with a decimal of very many digits before anything is computed with it: to
 * compare it with another number, or to write it, takes time with the square of the digits.
 */
final class Decimals {
  private static final int MOST_BITS = DecimalField.MOST_BYTES * Byte.SIZE;

  private Decimals() {}

  /**
   * Checks each decimal in what an Avro decoder returned.
   *
   * @throws SerializationException naming the field
   */
  static void check(String topic, Object value) {
    if (value instanceof IndexedRecord record) {
      for (Schema.Field field : record.getSchema().getFields()) {
        Object held = record.get(field.pos());
        if (held instanceof BigDecimal decimal) {
          check(topic, field.name(), decimal);
        } else {
          check(topic, held);
        }
      }
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> check(topic, item));
    }
  }

  private static void check(String topic, String field, BigDecimal decimal) {
    int bits = decimal.unscaledValue().bitLength();
    if (bits >= MOST_BITS) {
      throw new SerializationException(
          "a record of topic %s: %s is a number of %,d bits; the largest that is read has %,d"
              .formatted(topic, field, bits, MOST_BITS - 1));
    }
  }
}
