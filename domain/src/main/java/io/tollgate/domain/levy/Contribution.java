package io.tollgate.domain.levy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One shipment's part of one bucket.
 *
 * @param quarterStart first day of the bucket's quarter
 * @param quarterEnd last day of the bucket's quarter, inclusive
 * @param programme the levy programme; blank if none applies
 * @param rate the programme's rate, without trailing zeros; 0 if none applies
 * @param units pieces, a whole number
 * @param revenueUsd US dollars, 2 places
 * @param levyUsd US dollars, 2 places
 */
public record Contribution(
    Bucket bucket,
    LocalDate quarterStart,
    LocalDate quarterEnd,
    String programme,
    BigDecimal rate,
    BigDecimal units,
    BigDecimal revenueUsd,
    BigDecimal levyUsd) {

  /** The key of a levy posting, for rates over 0 (semantics, section 1). */
  record PostingKey(Bucket bucket, String programme, BigDecimal rate) {}

  public Contribution {
    rate = rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
  }

  public boolean isLevied() {
    return rate.signum() > 0;
  }

  PostingKey postingKey() {
    return new PostingKey(bucket, programme, rate);
  }
}
