package io.tollgate.wire.state;

import io.tollgate.wire.codec.DecimalField;
import org.apache.avro.Schema;

/**
 * The amounts of internal records.
 *
 * @param units pieces
 * @param revenueUsd US dollars
 * @param levyUsd US dollars
 */
record Money(DecimalField units, DecimalField revenueUsd, DecimalField levyUsd) {
  static Money in(Schema schema) {
    return new Money(
        DecimalField.of(schema, "units"),
        DecimalField.of(schema, "revenue_usd"),
        DecimalField.of(schema, "levy_usd"));
  }
}
