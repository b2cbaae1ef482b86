package io.tollgate.domain.reference;

import io.tollgate.domain.shipment.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An analyst's decision that a registered party is not the company of a watchlist entry. It is
 * valid while the digests of both the party and the entry are unchanged.
 *
 * @param partyName the party's name at that time, for people who read the file
 * @param partyDigest digest of the party's name, country and aliases at that time; 32 hexadecimal
 *     digits
 * @param source the short code of the entry's list
 * @param entryDigest digest of the whole entry at that time; 32 hexadecimal digits
 */
public record FalsePositiveExclusion(
    String partyId,
    String partyName,
    String partyDigest,
    String source,
    String entryId,
    String entryDigest,
    String decidedBy,
    LocalDate decidedOn,
    String reason)
    implements ReferenceRow {

  /** The digest of a party's id, name, country and aliases; its approval status does not count. */
  public static String digestOf(RegisteredParty party) {
    List<String> aliases = party.aliases().stream().sorted(Comparator.naturalOrder()).toList();
    List<String> texts = new ArrayList<>(List.of(party.partyId(), party.name(), party.country()));
    return Digest.of(ReferenceRow.listed(texts, aliases)).hex();
  }

  /** The digest of a whole entry. */
  public static String digestOf(WatchlistEntry entry) {
    return Digest.of(entry.canonical()).hex();
  }

  /** Whether this exclusion is valid for a party as registered now. */
  public boolean isAbout(RegisteredParty party) {
    return partyId.equals(party.partyId()) && partyDigest.equals(digestOf(party));
  }

  /** Whether this exclusion is valid for an entry as listed now. */
  public boolean isAbout(WatchlistEntry entry) {
    return source.equals(entry.source())
        && entryId.equals(entry.entryId())
        && entryDigest.equals(digestOf(entry));
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.NOT_SAME;
  }

  @Override
  public List<String> canonical() {
    return List.of(
        partyId,
        partyName,
        partyDigest,
        source,
        entryId,
        entryDigest,
        decidedBy,
        decidedOn.toString(),
        reason);
  }
}
