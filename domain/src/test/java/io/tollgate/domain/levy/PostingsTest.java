package io.tollgate.domain.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.levy.LevyDue.Kind;
import io.tollgate.domain.shipment.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Levy postings and changes of the quarterly table between a shipment's old and new content. */
class PostingsTest {
  private static final Subject SUBJECT = new Subject("S-1", 2, "E-2", "NVDA", 1);
  private static final List<Contribution> NOTHING = List.of();

  private static Contribution of(
      String productClass, String programme, String rate, String revenue, String levy) {
    return new Contribution(
        new Bucket("NVDA", "FY2027-Q1", productClass, "CN"),
        LocalDate.of(2026, 1, 26),
        LocalDate.of(2026, 4, 26),
        programme,
        new BigDecimal(rate),
        BigDecimal.ONE,
        new BigDecimal(revenue),
        new BigDecimal(levy));
  }

  private static List<LevyDue> post(Contribution before, Contribution after) {
    return LevyDue.between(SUBJECT, List.of(before), List.of(after));
  }

  @Test
  void shouldReverseAndAccrueIfTheProgrammeChanges() {
    assertThat(
            post(
                of("H200", "OLD", "0.25", "4.00", "1.00"),
                of("H200", "NEW", "0.25", "4.00", "1.00")))
        .extracting(LevyDue::kind, LevyDue::programme, d -> d.levyUsd().toString())
        .containsExactlyInAnyOrder(
            tuple(Kind.ACCRUAL, "NEW", "1.00"), tuple(Kind.REVERSAL, "OLD", "-1.00"));
  }

  @Test
  void shouldIgnoreTrailingZerosOfARate() {
    assertThat(
            post(of("H200", "P", "0.25", "4.00", "1.00"), of("H200", "P", "0.250", "4.00", "1.00")))
        .isEmpty();
  }

  @Test
  void shouldAdjustIfOnlyTheRevenueDiffers() {
    // HALF_UP(0.02 x 0.25) and HALF_UP(0.03 x 0.25) are both 0.01.
    assertThat(
            post(of("H200", "P", "0.25", "0.02", "0.01"), of("H200", "P", "0.25", "0.03", "0.01")))
        .extracting(LevyDue::kind, d -> d.revenueUsd().toString(), d -> d.levyUsd().toString())
        .containsExactly(tuple(Kind.ADJUSTMENT, "0.01", "0.00"));
  }

  @Test
  void shouldPostOnlyRatesOverZero() {
    assertThat(post(of("H200", "", "0", "4.00", "0.00"), of("H200", "P", "0.25", "4.00", "1.00")))
        .extracting(LevyDue::kind)
        .containsExactly(Kind.ACCRUAL);
    assertThat(
            post(of("H200", "P", "0.25", "4.00", "1.00"), of("H200", "P", "0.00", "4.00", "0.00")))
        .extracting(LevyDue::kind)
        .containsExactly(Kind.REVERSAL);
  }

  @Test
  void shouldPostEachProductClassSeparately() {
    List<Contribution> before =
        List.of(of("A", "P", "0.25", "4.00", "1.00"), of("B", "P", "0.25", "8.00", "2.00"));
    List<Contribution> after =
        List.of(of("B", "P", "0.25", "12.00", "3.00"), of("C", "P", "0.15", "1.00", "0.15"));
    assertThat(LevyDue.between(SUBJECT, before, after))
        .extracting(LevyDue::kind, d -> d.bucket().productClass(), d -> d.levyUsd().toString())
        .containsExactlyInAnyOrder(
            tuple(Kind.REVERSAL, "A", "-1.00"),
            tuple(Kind.ADJUSTMENT, "B", "1.00"),
            tuple(Kind.ACCRUAL, "C", "0.15"));
  }

  @Test
  void shouldGiveEveryPostingAUniqueAndStableId() {
    List<Contribution> one = List.of(of("A", "P", "0.25", "4.00", "1.00"));
    String id = idOf(SUBJECT, one);
    assertThat(id).matches("[0-9a-f]{32}").isEqualTo(idOf(SUBJECT, one));
    assertThat(
            List.of(
                id,
                idOf(new Subject("S-2", 2, "E-2", "NVDA", 1), one),
                idOf(new Subject("S-1", 3, "E-2", "NVDA", 1), one),
                idOf(new Subject("S-1", 2, "E-2", "NVDA", 2), one),
                idOf(SUBJECT, List.of(of("B", "P", "0.25", "4.00", "1.00"))),
                idOf(SUBJECT, List.of(of("A", "Q", "0.25", "4.00", "1.00"))),
                idOf(SUBJECT, List.of(of("A", "P", "0.26", "4.00", "1.00"))),
                LevyDue.between(SUBJECT, one, NOTHING).get(0).levyDueId()))
        .doesNotHaveDuplicates();
    assertThat(idOf(SUBJECT, List.of(of("A", "P", "0.25", "8.00", "2.00"))))
        .as("the amount is not part of the id")
        .isEqualTo(id);
  }

  private static String idOf(Subject subject, List<Contribution> after) {
    return LevyDue.between(subject, NOTHING, after).get(0).levyDueId();
  }

  @Test
  void shouldChangeTheTableByTheDifference() {
    List<Contribution> before =
        List.of(of("A", "P", "0.25", "4.00", "1.00"), of("B", "", "0", "8.00", "0.00"));
    List<Contribution> after =
        List.of(of("B", "P", "0.25", "8.00", "2.00"), of("C", "", "0", "1.00", "0.00"));
    assertThat(RevenueChange.between(before, after))
        .extracting(
            change -> change.bucket().productClass(),
            RevenueChange::shipments,
            change -> change.units().toString(),
            change -> change.revenueUsd().toString(),
            change -> change.levyUsd().toString())
        .containsExactly(
            tuple("A", -1, "-1", "-4.00", "-1.00"),
            tuple("B", 0, "0", "0.00", "2.00"),
            tuple("C", 1, "1", "1.00", "0.00"));
    assertThat(RevenueChange.between(before, before)).isEmpty();
  }

  @Test
  void shouldGiveDifferentBucketsDifferentKeys() {
    assertThat(
            List.of(
                new Bucket("a/b", "FY2027-Q1", "c", "CN").key(),
                new Bucket("a", "FY2027-Q1", "b/c", "CN").key(),
                new Bucket("a%2Fb", "FY2027-Q1", "c", "CN").key()))
        .containsExactly("a%2Fb/FY2027-Q1/c/CN", "a/FY2027-Q1/b%2Fc/CN", "a%252Fb/FY2027-Q1/c/CN");
  }
}
