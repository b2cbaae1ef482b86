package io.tollgate.domain.screening;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.RuleSetting.Bound;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * PERFORMANCE_LIMIT: controlled goods must stay within every limit of the policy. A product without
 * the measure in products.csv counts as over the limit.
 */
final class PerformanceRule {
  private PerformanceRule() {}

  static Optional<Finding> finding(ShipmentEvent event, ReferenceSnapshot reference) {
    RuleSetting rule = reference.policy().rule(OptionalRule.PERFORMANCE_LIMIT);
    if (!rule.isEffectiveOn(event.shipDate())) {
      return Optional.empty();
    }
    for (ControlledGoods.Item item : ControlledGoods.of(event, reference)) {
      Product product = item.product();
      Optional<String> fault =
          over(rule, "tpp", product.tpp())
              .or(() -> over(rule, "dram_bandwidth_gbps", product.dramBandwidthGbps()));
      if (fault.isPresent()) {
        return Optional.of(
            Finding.of(Rule.PERFORMANCE_LIMIT, "product " + product.sku() + " has " + fault.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> over(
      RuleSetting rule, String measure, Optional<BigDecimal> value) {
    Bound bound = rule.bounds().get(measure);
    if (bound == null || (value.isPresent() && bound.admits(value.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        value.map(known -> measure + " " + ReferenceRow.plain(known)).orElse("no " + measure)
            + "; the policy limit is "
            + (bound.inclusive() ? "at most " : "below ")
            + ReferenceRow.plain(bound.value()));
  }
}
