package io.tollgate.domain.screening.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuotaTotalTest {
  private static final Quota QUOTA = new Quota(Quota.Kind.PRODUCT, "H200-SXM");

  private static QuotaTotal part(int part, String used, String base, String shipmentId) {
    return QuotaTotal.ofPart(
        QUOTA, part, usage(used, base), new Subject(shipmentId, 1, "E-1", "NVDA", 1));
  }

  private static Usage usage(String used, String base) {
    return new Usage(new BigDecimal(used), new BigDecimal(base));
  }

  @Test
  void shouldReplaceAPartAndAddUpAllOfThem() {
    QuotaTotal total =
        part(0, "10.5", "4", "S-1")
            .with(part(9, "2", "0.25", "S-2"))
            .with(part(0, "3", "4", "S-3"));
    assertThat(total.total()).isEqualTo(usage("5", "4.25"));
    assertThat(total.totalBut(0)).isEqualTo(usage("2", "0.25"));
    assertThat(total.totalBut(5)).isEqualTo(usage("5", "4.25"));
    assertThat(total.latest().shipmentId()).isEqualTo("S-3");
  }

  @Test
  void shouldStayTheSameInstanceIfAPartChangesNothing() {
    QuotaTotal total = part(0, "10.5", "4", "S-1").exceeded(true);
    assertThat(total.with(part(0, "10.50", "4.0", "S-2"))).isSameAs(total);
    assertThat(total.with(part(1, "0", "1", "S-2")).exceeded()).isTrue();
  }
}
