package io.tollgate.domain.screening;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;

/** AFFILIATE: blocked parties own a party, and the rule applies on the ship date. */
final class OwnershipRule {
  private OwnershipRule() {}

  static Optional<Finding> finding(ShipmentEvent event, ReferenceSnapshot reference) {
    if (!reference.policy().rule(OptionalRule.AFFILIATE).isEffectiveOn(event.shipDate())) {
      return Optional.empty();
    }
    for (Party party : event.parties()) {
      Optional<String> owned = reference.ownership().evidence(party.partyId(), event.shipDate());
      if (owned.isPresent()) {
        return Optional.of(
            Finding.of(
                Rule.AFFILIATE,
                party.role(),
                "party " + party.partyId() + " is owned " + owned.get()));
      }
    }
    return Optional.empty();
  }
}
