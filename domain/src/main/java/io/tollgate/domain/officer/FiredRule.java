package io.tollgate.domain.officer;

import io.tollgate.domain.shipment.Role;
import java.util.List;
import java.util.Optional;

/**
 * What fired on a shipment, named exactly: an officer's decision is about this and nothing else.
 *
 * @param rule the screening rule's name; blank where none fires
 * @param role the party that fired it, where one did
 * @param list the watchlist's short code; blank without a match
 * @param entryId the entry's id on the list; blank without a match, or where the list gives none
 * @param matchedName the name met, as the list writes it; blank without a match
 */
public record FiredRule(
    String rule, Optional<Role> role, String list, String entryId, String matchedName) {

  /** Nothing fires. */
  public static final FiredRule NONE = new FiredRule("", Optional.empty(), "", "", "");

  /** Its content in one fixed order: other content, other texts. */
  public List<String> canonical() {
    return List.of(rule, role.map(Role::name).orElse(""), list, entryId, matchedName);
  }

  /** In words, such as {@code WATCHLIST_REVIEW for the BUYER by 'NAME' (list UVL, entry 7)}. */
  public String words() {
    if (rule.isEmpty()) {
      return "nothing";
    }
    String party = role.map(r -> " for the " + r).orElse("");
    String entry = entryId.isEmpty() ? "" : ", entry " + entryId;
    return list.isEmpty()
        ? rule + party
        : rule + party + " by '" + matchedName + "' (list " + list + entry + ")";
  }
}
