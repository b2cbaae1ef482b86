package io.tollgate.domain.screening;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * LICENCE_MISSING, LICENCE_EXPIRED and LICENCE_QUANTITY: a shipment of controlled goods must state
 * a known licence that names its parties and goods, is valid on its ship date, and has enough units
 * for it and the other known shipments.
 */
final class LicenceRules {
  private final ShipmentEvent event;
  private final ReferenceSnapshot reference;
  private final List<ControlledGoods.Item> goods;

  private LicenceRules(ShipmentEvent event, ReferenceSnapshot reference) {
    this.event = event;
    this.reference = reference;
    this.goods = ControlledGoods.of(event, reference);
  }

  /** The finding of the first rule that fires. */
  static Optional<Finding> finding(
      ShipmentEvent event, ReferenceSnapshot reference, KnownUsage known) {
    if (!isOn(OptionalRule.LICENCE_MISSING, event, reference)
        && !isOn(OptionalRule.LICENCE_EXPIRED, event, reference)
        && !isOn(OptionalRule.LICENCE_QUANTITY, event, reference)) {
      return Optional.empty();
    }
    LicenceRules rules = new LicenceRules(event, reference);
    return rules.goods.isEmpty() ? Optional.empty() : rules.first(known);
  }

  /** The use of a shipment's licence; empty if the rule does not apply on the ship date. */
  static Optional<QuotaUse> use(ShipmentEvent event, ReferenceSnapshot reference) {
    if (!isOn(OptionalRule.LICENCE_QUANTITY, event, reference)) {
      return Optional.empty();
    }
    return reference
        .licence(event.licenceNumber())
        .map(licence -> new LicenceRules(event, reference).use(licence))
        .filter(use -> use.usage().used().signum() > 0);
  }

  private QuotaUse use(Licence licence) {
    BigDecimal units =
        goods.stream()
            .filter(item -> licence.productClasses().contains(item.product().productClass()))
            .map(item -> BigDecimal.valueOf(item.line().quantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new QuotaUse(
        new Quota(Quota.Kind.LICENCE, licence.licenceNumber()), new Usage(units, BigDecimal.ZERO));
  }

  private static boolean isOn(OptionalRule rule, ShipmentEvent event, ReferenceSnapshot reference) {
    return reference.policy().rule(rule).isEffectiveOn(event.shipDate());
  }

  private Optional<Finding> first(KnownUsage known) {
    Optional<Licence> licence = reference.licence(event.licenceNumber());
    return found(OptionalRule.LICENCE_MISSING, Rule.LICENCE_MISSING, missing(licence))
        .or(
            () ->
                found(
                    OptionalRule.LICENCE_EXPIRED,
                    Rule.LICENCE_EXPIRED,
                    licence.flatMap(this::expired)))
        .or(
            () ->
                found(
                    OptionalRule.LICENCE_QUANTITY,
                    Rule.LICENCE_QUANTITY,
                    licence.flatMap(one -> tooMuch(one, known))));
  }

  private Optional<Finding> found(OptionalRule rule, Rule named, Optional<String> fault) {
    return isOn(rule, event, reference)
        ? fault.map(detail -> Finding.of(named, detail))
        : Optional.empty();
  }

  private Optional<String> missing(Optional<Licence> licence) {
    if (licence.isEmpty()) {
      return Optional.of(
          event.licenceNumber().isBlank()
              ? "the goods are controlled, but the event states no licence"
              : "licence " + event.licenceNumber() + " is not in licences.csv");
    }
    for (Party party : event.parties()) {
      if (!licence.get().partyIds().contains(party.partyId())) {
        return Optional.of(
            "licence "
                + event.licenceNumber()
                + " does not name party '"
                + party.partyId()
                + "' ("
                + party.name()
                + ")");
      }
    }
    return goods.stream()
        .map(item -> item.product().productClass())
        .filter(productClass -> !licence.get().productClasses().contains(productClass))
        .findFirst()
        .map(
            productClass ->
                "licence " + event.licenceNumber() + " does not cover class " + productClass);
  }

  private Optional<String> expired(Licence licence) {
    return licence.isValidOn(event.shipDate())
        ? Optional.empty()
        : Optional.of(
            "licence %s is valid from %s to %s, not on %s"
                .formatted(
                    licence.licenceNumber(),
                    licence.validFrom(),
                    licence.validTo().map(Object::toString).orElse("any later day"),
                    event.shipDate()));
  }

  private Optional<String> tooMuch(Licence licence, KnownUsage known) {
    QuotaUse use = use(licence);
    BigDecimal own = use.usage().used();
    BigDecimal others = known.ofOthers(use.quota(), event.shipmentId()).orElse(Usage.NONE).used();
    if (Quotas.isOver(licence, own)) {
      return Optional.of(
          "licence %s is for %d units, but this shipment alone has %s"
              .formatted(licence.licenceNumber(), licence.quantity(), ReferenceRow.plain(own)));
    }
    return own.signum() == 0 || !Quotas.isOver(licence, own.add(others))
        ? Optional.empty()
        : Optional.of(
            "licence %s is for %d units, but other shipments have %s and this shipment has %s"
                .formatted(
                    licence.licenceNumber(),
                    licence.quantity(),
                    ReferenceRow.plain(others),
                    ReferenceRow.plain(own)));
  }
}
