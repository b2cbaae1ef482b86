package io.tollgate.domain.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a restricted-party list (watchlist).
 *
 * @param entryId the entry's id on the list; blank if it has none
 * @param source the short code of the list, such as {@code MEU} or {@code EL}
 * @param type individual, entity, vessel or aircraft; blank if unknown
 * @param addresses as the list writes them
 * @param identifiers the official numbers of the entry
 */
public record WatchlistEntry(
    String entryId,
    String source,
    String type,
    String name,
    List<String> altNames,
    String addresses,
    List<Identifier> identifiers)
    implements ReferenceRow {

  public WatchlistEntry {
    altNames = List.copyOf(altNames);
    identifiers = List.copyOf(identifiers);
  }

  /** An entry without identifiers. */
  public WatchlistEntry(
      String entryId,
      String source,
      String type,
      String name,
      List<String> altNames,
      String addresses) {
    this(entryId, source, type, name, altNames, addresses, List.of());
  }

  /** The main name, then the other names. */
  public List<String> names() {
    List<String> names = new ArrayList<>(altNames.size() + 1);
    names.add(name);
    names.addAll(altNames);
    return names;
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.WATCHLIST;
  }

  @Override
  public List<String> canonical() {
    return ReferenceRow.identified(
        ReferenceRow.listed(List.of(entryId, source, type, name, addresses), altNames),
        identifiers);
  }
}
