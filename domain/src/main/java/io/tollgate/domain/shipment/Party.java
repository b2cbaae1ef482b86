package io.tollgate.domain.shipment;

/**
 * A company in a role, as the event gives it.
 *
 * @param partyId the company's id in parties.csv; blank if the exporter gave none
 * @param name the name on the event; blank if none
 * @param country ISO 3166-1 alpha-2 code; blank if none
 */
public record Party(Role role, String partyId, String name, String country) {
  public Party {
    Shape.present("role", role);
    partyId = Shape.text("party_id", partyId);
    name = Shape.text("name", name);
    country = Shape.optionalCountry(country);
    if (role == Role.BUYER) {
      Shape.required("buyer_id", partyId);
      Shape.required("buyer_name", name);
      Shape.required("buyer_country", country);
    }
  }

  /** A builder with no field set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with this party's fields. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Whether id, name and country are all blank. */
  public boolean isBlank() {
    return partyId.isBlank() && name.isBlank() && country.isBlank();
  }

  /** Builds a party. A text that is not set is blank. */
  public static final class Builder {
    private Role role;
    private String partyId = "";
    private String name = "";
    private String country = "";

    private Builder() {}

    private Builder(Party party) {
      role = party.role();
      partyId = party.partyId();
      name = party.name();
      country = party.country();
    }

    public Builder role(Role value) {
      role = value;
      return this;
    }

    public Builder partyId(String value) {
      partyId = value;
      return this;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder country(String value) {
      country = value;
      return this;
    }

    /**
     * Builds the party.
     *
     * @throws ShapeException if a field is missing or has a wrong form; it names the field
     */
    public Party build() {
      return new Party(role, partyId, name, country);
    }
  }
}
