package io.tollgate.domain.reference;

import io.tollgate.domain.shipment.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An analyst's standing decision that a registered party is not an entry of a list. It holds while
 * both are what they were when it was made: a digest of each tells.
 *
 * @param partyName the party's name then, for people who read the file
 * @param partyDigest of the party's name, country and aliases then; 32 hexadecimal digits
 * @param source the short code of the entry's list
 * @param entryDigest of the whole entry then; 32 hexadecimal digits
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

  /** The digest of what a decision about a party rests on; its approval may change. */
  public static String digestOf(RegisteredParty party) {
    List<String> aliases = party.aliases().stream().sorted(Comparator.naturalOrder()).toList();
    List<String> texts = new ArrayList<>(List.of(party.partyId(), party.name(), party.country()));
    return Digest.of(ReferenceRow.listed(texts, aliases)).hex();
  }

  /** The digest of an entry. */
  public static String digestOf(WatchlistEntry entry) {
    return Digest.of(entry.canonical()).hex();
  }

  /** Whether it is about a party as it is registered now. */
  public boolean isAbout(RegisteredParty party) {
    return partyId.equals(party.partyId()) && partyDigest.equals(digestOf(party));
  }

  /** Whether it is about an entry as the list has it now. */
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
