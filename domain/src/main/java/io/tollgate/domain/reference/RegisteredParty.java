package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A company as compliance has registered it.
 *
 * @param parentId the registered party that owns a share of it; blank if none is known
 * @param parentSharePct the share in per cent, 0 to 100, where known
 */
public record RegisteredParty(
    String partyId,
    String name,
    String country,
    Sector sector,
    Status status,
    List<String> aliases,
    String parentId,
    Optional<BigDecimal> parentSharePct)
    implements ReferenceRow {

  /** The sector a party works in. */
  public enum Sector {
    COMMERCIAL,
    ACADEMIC,
    GOVERNMENT,
    MILITARY,
    DEFENCE_RESEARCH;

    /** Whether the sector alone bars a sale. */
    public boolean isMilitary() {
      return this == MILITARY || this == DEFENCE_RESEARCH;
    }
  }

  /** Where the party's approval stands. */
  public enum Status {
    APPROVED,
    PENDING,
    DENIED
  }

  public RegisteredParty {
    aliases = List.copyOf(aliases);
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.PARTIES;
  }

  @Override
  public List<String> canonical() {
    return ReferenceRow.listed(
        List.of(
            partyId,
            name,
            country,
            sector.name(),
            status.name(),
            parentId,
            parentSharePct.map(ReferenceRow::plain).orElse("")),
        aliases);
  }
}
