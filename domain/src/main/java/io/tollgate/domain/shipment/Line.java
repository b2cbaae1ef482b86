package io.tollgate.domain.shipment;

import java.math.BigDecimal;

/**
 * One product on a shipment.
 *
 * @param lineNumber 0 to 999,999,999, unique within the event
 * @param quantity units; {@code Validation} rejects 0 and less, this constructor does not
 * @param unitPrice in the event's currency, with exactly 4 decimal places
 */
public record Line(int lineNumber, String sku, long quantity, BigDecimal unitPrice) {
  /** Decimal places of a unit price. */
  public static final int PRICE_PLACES = 4;

  private static final int MAX_LINE_NUMBER = 999_999_999;
  private static final long QUANTITY_BOUND = 1_000_000_000_000_000L;

  /** About 300 digits: a price may have many zeros after its fourth place. */
  private static final int MOST_BITS = 1_000;

  private static final BigDecimal PRICE_BOUND = BigDecimal.valueOf(QUANTITY_BOUND);
  private static final BigDecimal LOWEST_PRICE = PRICE_BOUND.negate();

  public Line {
    Shape.required("sku", sku);
    Shape.check(
        lineNumber >= 0 && lineNumber <= MAX_LINE_NUMBER,
        "line_number",
        "0 to 999999999",
        lineNumber);
    Shape.check(
        -QUANTITY_BOUND < quantity && quantity < QUANTITY_BOUND,
        "quantity",
        "a whole number of at most 15 digits",
        quantity);
    Shape.present("unit_price", unitPrice);
    checkDigits(unitPrice);
    Shape.check(isPrice(unitPrice), "unit_price", "at most 15 digits and 4 places", unitPrice);
    unitPrice = unitPrice.setScale(PRICE_PLACES);
  }

  /** A builder with no field set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with this line's fields. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Refuses a number of very many digits before anything is computed with it, because that takes
   * seconds: time grows with the square of the digits.
   */
  private static void checkDigits(BigDecimal value) {
    int bits = value.unscaledValue().bitLength();
    if (bits > MOST_BITS) {
      throw new ShapeException(
          "unit_price",
          "has to be at most 15 digits and 4 places, not a number of %,d bits".formatted(bits));
    }
  }

  private static boolean isPrice(BigDecimal value) {
    boolean fits =
        value.scale() <= PRICE_PLACES || value.stripTrailingZeros().scale() <= PRICE_PLACES;
    return fits && value.compareTo(PRICE_BOUND) < 0 && value.compareTo(LOWEST_PRICE) > 0;
  }

  /** Builds a line. A number that is not set is 0; the other fields are required. */
  public static final class Builder {
    private int lineNumber;
    private String sku;
    private long quantity;
    private BigDecimal unitPrice;

    private Builder() {}

    private Builder(Line line) {
      lineNumber = line.lineNumber();
      sku = line.sku();
      quantity = line.quantity();
      unitPrice = line.unitPrice();
    }

    public Builder lineNumber(int value) {
      lineNumber = value;
      return this;
    }

    public Builder sku(String value) {
      sku = value;
      return this;
    }

    public Builder quantity(long value) {
      quantity = value;
      return this;
    }

    public Builder unitPrice(BigDecimal value) {
      unitPrice = value;
      return this;
    }

    /**
     * Builds the line.
     *
     * @throws ShapeException if a field is missing or has a wrong form; it names the field
     */
    public Line build() {
      return new Line(lineNumber, sku, quantity, unitPrice);
    }
  }
}
