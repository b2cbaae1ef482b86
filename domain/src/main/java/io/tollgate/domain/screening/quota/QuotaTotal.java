package io.tollgate.domain.screening.quota;

import io.tollgate.domain.shipment.Subject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The use of a quota, by partition of the shipments topic. A part is a complete value that replaces
 * the previous one, so that applying it twice is harmless.
 *
 * @param latest the decision that changed the total last
 * @param exceeded whether the last computed total was over the limit
 */
public record QuotaTotal(
    Quota quota, SortedMap<Integer, Usage> parts, Subject latest, boolean exceeded) {

  public QuotaTotal {
    parts = new TreeMap<>(parts);
  }

  /** The use by the shipments of one partition. */
  public static QuotaTotal ofPart(Quota quota, int part, Usage usage, Subject latest) {
    return new QuotaTotal(quota, new TreeMap<>(Map.of(part, usage)), latest, false);
  }

  /**
   * This total with its parts replaced by those of a newer one; this instance if nothing changes.
   */
  public QuotaTotal with(QuotaTotal newer) {
    SortedMap<Integer, Usage> replaced = new TreeMap<>(parts);
    replaced.putAll(newer.parts);
    return replaced.equals(parts) ? this : new QuotaTotal(quota, replaced, newer.latest, exceeded);
  }

  /** This total, marked as over its limit or not. */
  public QuotaTotal exceeded(boolean now) {
    return now == exceeded ? this : new QuotaTotal(quota, parts, latest, now);
  }

  /** The sum of all parts. */
  public Usage total() {
    return parts.values().stream().reduce(Usage.NONE, Usage::plus);
  }

  /** The sum of all parts except one. */
  public Usage totalBut(int part) {
    return total().minus(parts.getOrDefault(part, Usage.NONE));
  }

  @Override
  public SortedMap<Integer, Usage> parts() {
    return new TreeMap<>(parts);
  }
}
