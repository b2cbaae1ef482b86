package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company in the register of parties.
 *
 * @param parentId the registered party that owns a share of this party; blank if unknown
 * @param parentSharePct the share in per cent, 0 to 100, if known
 * @param identifiers the company's official numbers
 */
public record RegisteredParty(
    String partyId,
    String name,
    String country,
    Sector sector,
    Status status,
    List<String> aliases,
    String parentId,
    Optional<BigDecimal> parentSharePct,
    List<Identifier> identifiers)
    implements ReferenceRow {

  /** The sector a party works in. */
  public enum Sector {
    COMMERCIAL,
    ACADEMIC,
    GOVERNMENT,
    MILITARY,
    DEFENCE_RESEARCH;

    /** Whether the sector alone blocks a sale. */
    public boolean isMilitary() {
      return this == MILITARY || this == DEFENCE_RESEARCH;
    }
  }

  /** The state of the party's approval. */
  public enum Status {
    APPROVED,
    PENDING,
    DENIED
  }

  public RegisteredParty {
    aliases = List.copyOf(aliases);
    identifiers = List.copyOf(identifiers);
  }

  /** A party without identifiers. */
  public RegisteredParty(
      String partyId,
      String name,
      String country,
      Sector sector,
      Status status,
      List<String> aliases,
      String parentId,
      Optional<BigDecimal> parentSharePct) {
    this(partyId, name, country, sector, status, aliases, parentId, parentSharePct, List.of());
  }

  /** The party's name, then its aliases. */
  public List<String> names() {
    List<String> names = new ArrayList<>(aliases.size() + 1);
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.PARTIES;
  }

  @Override
  public List<String> canonical() {
    List<String> texts =
        List.of(
            partyId,
            name,
            country,
            sector.name(),
            status.name(),
            parentId,
            parentSharePct.map(ReferenceRow::plain).orElse(""));
    return ReferenceRow.identified(ReferenceRow.listed(texts, aliases), identifiers);
  }
}
