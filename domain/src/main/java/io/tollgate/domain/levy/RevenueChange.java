package io.tollgate.domain.levy;

import io.tollgate.domain.money.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decision's change of one bucket. The sum of all changes of a bucket is its row of the quarterly
 * table.
 *
 * @param shipments 1 if the shipment is new in the bucket, -1 if it has left the bucket, else 0
 * @param units pieces, signed
 * @param revenueUsd US dollars, signed, 2 places
 * @param levyUsd US dollars, signed, 2 places
 */
public record RevenueChange(
    Bucket bucket,
    LocalDate quarterStart,
    LocalDate quarterEnd,
    int shipments,
    BigDecimal units,
    BigDecimal revenueUsd,
    BigDecimal levyUsd) {

  /** The changes from a shipment's old contributions to its new ones, in the order of buckets. */
  public static List<RevenueChange> between(List<Contribution> before, List<Contribution> after) {
    if (before.isEmpty() && after.size() <= 1) {
      // The fast path of nearly every shipment: it has no earlier contributions.
      return after.isEmpty() ? List.of() : List.of(of(after.get(0), 1));
    }
    Map<Bucket, RevenueChange> changes = new TreeMap<>();
    before.forEach(old -> changes.put(old.bucket(), of(old, -1)));
    after.forEach(now -> changes.merge(now.bucket(), of(now, 1), RevenueChange::plus));
    List<RevenueChange> real = new ArrayList<>(changes.values());
    real.removeIf(RevenueChange::isNothing);
    return real;
  }

  private static RevenueChange of(Contribution contribution, int sign) {
    boolean isMore = sign > 0;
    return new RevenueChange(
        contribution.bucket(),
        contribution.quarterStart(),
        contribution.quarterEnd(),
        sign,
        isMore ? contribution.units() : contribution.units().negate(),
        isMore ? contribution.revenueUsd() : contribution.revenueUsd().negate(),
        isMore ? contribution.levyUsd() : contribution.levyUsd().negate());
  }

  private RevenueChange plus(RevenueChange later) {
    return new RevenueChange(
        bucket,
        later.quarterStart,
        later.quarterEnd,
        shipments + later.shipments,
        units.add(later.units),
        revenueUsd.add(later.revenueUsd),
        levyUsd.add(later.levyUsd));
  }

  private boolean isNothing() {
    return shipments == 0
        && units.signum() == 0
        && revenueUsd.compareTo(Amounts.ZERO) == 0
        && levyUsd.compareTo(Amounts.ZERO) == 0;
  }
}
