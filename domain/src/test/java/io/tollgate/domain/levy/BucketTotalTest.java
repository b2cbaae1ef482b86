package io.tollgate.domain.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BucketTotalTest {
  private static final Bucket BUCKET = new Bucket("NVDA", "FY2027-Q1", "H200", "CN");
  private static final LocalDate START = LocalDate.of(2026, 1, 26);
  private static final LocalDate END = LocalDate.of(2026, 4, 26);

  private static Subtotal subtotal(long shipments, String units, String revenue, String levy) {
    return new Subtotal(
        START,
        END,
        shipments,
        new BigDecimal(units),
        new BigDecimal(revenue),
        new BigDecimal(levy));
  }

  private static RevenueChange change(int shipments, String units, String revenue, String levy) {
    return new RevenueChange(
        BUCKET,
        START,
        END,
        shipments,
        new BigDecimal(units),
        new BigDecimal(revenue),
        new BigDecimal(levy));
  }

  @Test
  void shouldAddTheChangesOfDecisions() {
    Subtotal sum =
        Subtotal.ofNone(START, END)
            .plus(change(1, "10", "300000.00", "75000.00"))
            .plus(change(1, "1", "0.02", "0.01"))
            .plus(change(0, "-1", "-30000.00", "-7500.00"));
    assertThat(sum).isEqualTo(subtotal(2, "10", "270000.02", "67500.01"));
    assertThat(sum.plus(change(-1, "-9", "-270000.00", "-67500.00")))
        .isEqualTo(subtotal(1, "1", "0.02", "0.01"));
  }

  @Test
  void shouldReplaceAPartSoThatSendingItTwiceIsHarmless() {
    PartSubtotal old = new PartSubtotal(BUCKET, 0, subtotal(1, "1", "4.00", "1.00"));
    PartSubtotal now = new PartSubtotal(BUCKET, 0, subtotal(3, "7", "20.00", "5.00"));
    PartSubtotal other = new PartSubtotal(BUCKET, 9, subtotal(2, "2", "8.04", "2.01"));
    BucketTotal total = BucketTotal.ofNone(BUCKET).with(old).with(other).with(now).with(now);
    assertThat(total.row())
        .isEqualTo(new QuarterlyRevenue(BUCKET, subtotal(5, "9", "28.04", "7.01")));
  }

  @Test
  void shouldNotChangeTheOriginalTotal() {
    BucketTotal none = BucketTotal.ofNone(BUCKET);
    none.with(new PartSubtotal(BUCKET, 0, subtotal(1, "1", "4.00", "1.00")));
    none.parts().put(1, subtotal(1, "1", "4.00", "1.00"));
    assertThatThrownBy(none::row)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no part of Bucket[exporterId=NVDA");
  }
}
