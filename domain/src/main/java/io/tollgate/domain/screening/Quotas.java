package io.tollgate.domain.screening;

import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Digest;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use of quotas by shipments, and the excess over a quota. */
public final class Quotas {
  private static final List<ReferenceTable> COUNTED_BY =
      List.of(
          ReferenceTable.POLICY,
          ReferenceTable.LICENCES,
          ReferenceTable.PRODUCTS,
          ReferenceTable.LEVY_RATES);

  private Quotas() {}

  /** Whether the policy limits totals over several shipments; if not, nothing is counted. */
  public static boolean areKept(ReferenceSnapshot reference) {
    return isEnabled(OptionalRule.LICENCE_QUANTITY, reference)
        || isEnabled(OptionalRule.VOLUME_CAP, reference);
  }

  private static boolean isEnabled(OptionalRule rule, ReferenceSnapshot reference) {
    return reference.policy().rule(rule).enabled();
  }

  /** The use by a CLEARED shipment, at most one entry for each quota. */
  public static List<QuotaUse> usedBy(ShipmentEvent event, ReferenceSnapshot reference) {
    if (!areKept(reference)) {
      return List.of();
    }
    List<QuotaUse> uses = new ArrayList<>();
    LicenceRules.use(event, reference).ifPresent(uses::add);
    uses.addAll(VolumeCap.uses(event, reference));
    return List.copyOf(uses);
  }

  /**
   * A fingerprint of the tables that counting uses; while it is the same, the counted use stays
   * valid. Empty if nothing is counted.
   */
  public static String version(ReferenceSnapshot reference) {
    return areKept(reference)
        ? Digest.of(COUNTED_BY.stream().map(t -> reference.manifest().table(t).hash()).toList())
            .hex()
        : "";
  }

  /** The excess of a total over its limit, in a sentence; empty if there is none. */
  public static Optional<String> excess(Quota quota, Usage total, ReferenceSnapshot reference) {
    return switch (quota.kind()) {
      case LICENCE ->
          reference
              .licence(quota.id())
              .filter(licence -> isEnabled(OptionalRule.LICENCE_QUANTITY, reference))
              .filter(licence -> isOver(licence, total.used()))
              .map(
                  licence ->
                      "licence %s is for %d units, but its shipments have %s"
                          .formatted(
                              licence.licenceNumber(),
                              licence.quantity(),
                              ReferenceRow.plain(total.used())));
      case PRODUCT ->
          isEnabled(OptionalRule.VOLUME_CAP, reference)
              ? VolumeCap.of(reference).excess(quota.id(), total)
              : Optional.empty();
    };
  }

  static boolean isOver(Licence licence, BigDecimal units) {
    return units.compareTo(BigDecimal.valueOf(licence.quantity())) > 0;
  }
}
