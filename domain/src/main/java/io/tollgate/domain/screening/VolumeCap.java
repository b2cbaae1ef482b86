package io.tollgate.domain.screening;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * VOLUME_CAP: the capped countries may get at most a share of the performance of a controlled
 * product that the base countries got, over all shipments. Only destinations count.
 */
final class VolumeCap {
  private final ReferenceSnapshot reference;
  private final RuleSetting rule;
  private final Set<String> capped;
  private final Set<String> base;
  private final BigDecimal ratio;

  private VolumeCap(ReferenceSnapshot reference, RuleSetting rule) {
    this.reference = reference;
    this.rule = rule;
    this.capped = rule.group("countries");
    this.base = rule.group("base_countries");
    this.ratio = rule.bound("ratio").value();
  }

  static VolumeCap of(ReferenceSnapshot reference) {
    return new VolumeCap(reference, reference.policy().rule(OptionalRule.VOLUME_CAP));
  }

  /** The performance that a shipment uses, or adds to the base, by product. */
  static List<QuotaUse> uses(ShipmentEvent event, ReferenceSnapshot reference) {
    return of(reference).uses(event);
  }

  /** The finding for a shipment that would take a product over its share. */
  static Optional<Finding> finding(
      ShipmentEvent event, ReferenceSnapshot reference, KnownUsage known) {
    RuleSetting rule = reference.policy().rule(OptionalRule.VOLUME_CAP);
    if (!rule.isEffectiveOn(event.shipDate())) {
      return Optional.empty();
    }
    VolumeCap cap = new VolumeCap(reference, rule);
    return cap.capped.contains(event.destinationCountry())
        ? cap.unmeasured(event)
            .or(() -> cap.over(event, known))
            .map(detail -> Finding.of(Rule.VOLUME_CAP, detail))
        : Optional.empty();
  }

  private List<QuotaUse> uses(ShipmentEvent event) {
    boolean isCapped = capped.contains(event.destinationCountry());
    if (!rule.isEffectiveOn(event.shipDate())
        || !(isCapped || base.contains(event.destinationCountry()))) {
      return List.of();
    }
    Map<String, BigDecimal> performance = new TreeMap<>();
    for (Line line : event.lines()) {
      product(line)
          .flatMap(Product::tpp)
          .map(tpp -> tpp.multiply(BigDecimal.valueOf(line.quantity())))
          .ifPresent(more -> performance.merge(line.sku(), more, BigDecimal::add));
    }
    List<QuotaUse> uses = new ArrayList<>();
    performance.forEach(
        (sku, tpp) ->
            uses.add(
                new QuotaUse(
                    new Quota(Quota.Kind.PRODUCT, sku),
                    isCapped ? new Usage(tpp, BigDecimal.ZERO) : new Usage(BigDecimal.ZERO, tpp))));
    return uses;
  }

  /** A line's product, if it is controlled for any capped country. */
  private Optional<Product> product(Line line) {
    return reference
        .product(line.sku())
        .filter(
            product ->
                capped.stream()
                    .anyMatch(country -> reference.isControlled(product.productClass(), country)));
  }

  /** Fires for a product without TPP, because its share cannot be determined. */
  private Optional<String> unmeasured(ShipmentEvent event) {
    return event.lines().stream()
        .flatMap(line -> product(line).stream())
        .filter(product -> product.tpp().isEmpty())
        .findFirst()
        .map(
            product ->
                "product "
                    + product.sku()
                    + " has no tpp in products.csv, so its share cannot be determined; enter it there");
  }

  private Optional<String> over(ShipmentEvent event, KnownUsage known) {
    for (QuotaUse use : uses(event)) {
      Optional<Usage> others = known.ofOthers(use.quota(), event.shipmentId());
      Optional<String> over =
          others
              .map(usage -> usage.plus(use.usage()))
              .flatMap(total -> excess(use.quota().id(), total))
              .map(
                  sentence ->
                      sentence
                          + "; this shipment adds "
                          + ReferenceRow.plain(use.usage().used())
                          + " TPP");
      if (over.isPresent()) {
        return over;
      }
    }
    return Optional.empty();
  }

  Optional<String> excess(String sku, Usage total) {
    return total.used().compareTo(ratio.multiply(total.base())) <= 0
        ? Optional.empty()
        : Optional.of(
            "product %s: %s TPP shipped to %s exceed the limit of %s of the %s TPP shipped to %s"
                .formatted(
                    sku,
                    ReferenceRow.plain(total.used()),
                    String.join(", ", capped),
                    ReferenceRow.plain(ratio),
                    ReferenceRow.plain(total.base()),
                    String.join(", ", base)));
  }
}
