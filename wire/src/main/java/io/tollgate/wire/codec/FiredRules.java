package io.tollgate.wire.codec;

import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.shipment.Role;
import java.util.Optional;

/** Converts a fired rule from and to the fields of records. */
final class FiredRules {
  private FiredRules() {}

  static String role(FiredRule fired) {
    return fired.role().map(Role::name).orElse(null);
  }

  static FiredRule of(String rule, String role, String list, String entryId, String matchedName) {
    return new FiredRule(
        rule, role(role), Blank.ofNull(list), Blank.ofNull(entryId), Blank.ofNull(matchedName));
  }

  /**
   * The role with a name; empty for null.
   *
   * @throws IllegalArgumentException if no role has the name
   */
  static Optional<Role> role(String name) {
    return Optional.ofNullable(name).map(Role::valueOf);
  }
}
