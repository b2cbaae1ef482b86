package io.tollgate.domain.officer;

import io.tollgate.domain.shipment.Role;
import java.util.List;
import java.util.Optional;

/**
 * The rule and match that fired on a shipment. An officer's decision is about exactly one.
 *
 * @param rule the screening rule's name; blank if none fires
 * @param role the party that caused the rule to fire, if a party did
 * @param list the watchlist's short code; blank without a match
 * @param entryId the entry's id on the list; blank without a match, or if the list has no id
 * @param matchedName the matched name as the list writes it; blank without a match
 */
public record FiredRule(
    String rule, Optional<Role> role, String list, String entryId, String matchedName) {

  /** Nothing fires. */
  public static final FiredRule NONE = new FiredRule("", Optional.empty(), "", "", "");

  /** The content as texts in a fixed order; different content gives different texts. */
  public List<String> canonical() {
    return List.of(rule, role.map(Role::name).orElse(""), list, entryId, matchedName);
  }

  /**
   * The rule in words, such as {@code WATCHLIST_REVIEW for the BUYER by 'NAME' (list UVL, entry
   * 7)}.
   */
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
