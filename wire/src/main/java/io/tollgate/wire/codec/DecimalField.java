package io.tollgate.wire.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A decimal field of a schema. Values are never rounded.
 *
 * @param field name of the field, for messages
 * @param precision maximum number of digits, decimal places included
 * @param scale number of decimal places
 */
public record DecimalField(String field, int precision, int scale) {
  /** Bytes of a decimal that is read: about 300 digits, many more than any field holds. */
  public static final int MOST_BYTES = 128;

  /** Reads the declaration of a required or nullable decimal field. */
  public static DecimalField of(Schema schema, String field) {
    Schema type = schema.getField(field).schema();
    LogicalType logical =
        type.isUnion()
            ? type.getTypes().get(type.getTypes().size() - 1).getLogicalType()
            : type.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal decimal) {
      return new DecimalField(field, decimal.getPrecision(), decimal.getScale());
    }
    throw new IllegalStateException(schema.getFullName() + "." + field + " is not a decimal");
  }

  /**
   * The number with the field's scale.
   *
   * @throws IllegalArgumentException if the field cannot hold the number exactly
   */
  public BigDecimal exact(BigDecimal value) {
    BigDecimal scaled = scaled(value);
    if (scaled.precision() > precision) {
      throw new IllegalArgumentException(
          field
              + " holds at most "
              + precision
              + " digits, decimal places included; the value is "
              + value);
    }
    return scaled;
  }

  /** The number with the field's scale; null if empty. */
  public BigDecimal exactOrNull(Optional<BigDecimal> value) {
    return value.map(this::exact).orElse(null);
  }

  /** A number without trailing zeros and without an exponent: 0.25, 100, 0. */
  public static BigDecimal stripped(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number without trailing zeros; empty for null. */
  public static Optional<BigDecimal> strippedOrEmpty(BigDecimal value) {
    return Optional.ofNullable(value).map(DecimalField::stripped);
  }

  private BigDecimal scaled(BigDecimal value) {
    try {
      return value.setScale(scale, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          field + " holds at most " + scale + " decimal places; the value is " + value, e);
    }
  }
}
