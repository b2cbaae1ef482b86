package io.tollgate.domain.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a restricted-party list.
 *
 * @param entryId the list's own id of the entry; blank if it has none
 * @param source the short code of the list, such as {@code MEU} or {@code EL}
 * @param type individual, entity, vessel, aircraft; blank where the list does not say
 * @param addresses as the list writes them
 */
public record WatchlistEntry(
    String entryId,
    String source,
    String type,
    String name,
    List<String> altNames,
    String addresses)
    implements ReferenceRow {

  public WatchlistEntry {
    altNames = List.copyOf(altNames);
  }

  /** Every name the entry goes by, the main one first. */
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
    return ReferenceRow.listed(List.of(entryId, source, type, name, addresses), altNames);
  }
}
