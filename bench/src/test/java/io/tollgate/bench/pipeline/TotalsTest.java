package io.tollgate.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.levy.Subtotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs over one input whose totals differ by a cent are detected. */
class TotalsTest {
  private static final Totals FIRST = totals(Map.of("A", row("4.00")), "1.00");

  @Test
  void theSameTotalsPass() {
    totals(Map.of("A", row("4.00")), "1.00").check(FIRST, "other");
  }

  @Test
  void anotherRowFails() {
    assertThatThrownBy(() -> totals(Map.of("A", row("4.01")), "1.00").check(FIRST, "other"))
        .hasMessageContaining("other: bucket A")
        .hasMessageContaining("4.01");
  }

  @Test
  void aRowTooFewFails() {
    assertThatThrownBy(() -> totals(Map.of(), "1.00").check(FIRST, "other"))
        .hasMessageContaining("other: bucket A is null");
  }

  @Test
  void aRowTooManyFails() {
    Totals more = totals(Map.of("A", row("4.00"), "B", row("1.00")), "1.00");

    assertThatThrownBy(() -> more.check(FIRST, "other")).hasMessageContaining("other: bucket B");
  }

  @Test
  void anotherSumOfLevyDueFails() {
    assertThatThrownBy(() -> totals(Map.of("A", row("4.00")), "1.01").check(FIRST, "other"))
        .hasMessageContaining("is 1.01, but an earlier run with the same input has 1.00");
  }

  private static Totals totals(Map<String, Subtotal> rows, String levyDue) {
    return new Totals(new TreeMap<>(rows), new BigDecimal(levyDue));
  }

  private static Subtotal row(String revenue) {
    return new Subtotal(
        LocalDate.of(2026, 1, 26),
        LocalDate.of(2026, 4, 26),
        1,
        BigDecimal.ONE,
        new BigDecimal(revenue),
        new BigDecimal("1.00"));
  }
}
