package io.tollgate.domain.shipment;

import java.util.Objects;

/**
 * A company in a role, as the event names it.
 *
 * @param partyId its id in the party register; blank if the exporter gave none
 * @param name the name on the event; blank if none
 * @param country ISO 3166-1 alpha-2 code; blank if none
 */
public record Party(Role role, String partyId, String name, String country) {
  public Party {
    Objects.requireNonNull(role, "role");
    partyId = Shape.text("party_id", partyId);
    name = Shape.text("name", name);
    country = Shape.optionalCountry(country);
    if (role == Role.BUYER) {
      Shape.required("buyer_id", partyId);
      Shape.required("buyer_name", name);
      Shape.required("buyer_country", country);
    }
  }

  /** Whether nothing at all is said of the party. */
  public static boolean isBlank(String partyId, String name, String country) {
    return blank(partyId) && blank(name) && blank(country);
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
