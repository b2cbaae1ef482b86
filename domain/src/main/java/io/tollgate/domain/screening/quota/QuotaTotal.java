package io.tollgate.domain.screening.quota;

import io.tollgate.domain.shipment.Subject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What shipments use of a quota, by the partition of the shipments topic in which they lie. A part
 * is a whole value that replaces the last one, so that adding it again is harmless.
 *
 * @param latest the decision that changed it last
 * @param exceeded whether it was over its bound when it was last added up
 */
public record QuotaTotal(
    Quota quota, SortedMap<Integer, Usage> parts, Subject latest, boolean exceeded) {

  public QuotaTotal {
    parts = new TreeMap<>(parts);
  }

  /** What the shipments of one partition use. */
  public static QuotaTotal ofPart(Quota quota, int part, Usage usage, Subject latest) {
    return new QuotaTotal(quota, new TreeMap<>(Map.of(part, usage)), latest, false);
  }

  /**
   * The same with the parts of another in the place of its own; itself where that is nothing new.
   */
  public QuotaTotal with(QuotaTotal newer) {
    SortedMap<Integer, Usage> replaced = new TreeMap<>(parts);
    replaced.putAll(newer.parts);
    return replaced.equals(parts) ? this : new QuotaTotal(quota, replaced, newer.latest, exceeded);
  }

  /** The same, over its bound or not. */
  public QuotaTotal exceeded(boolean now) {
    return now == exceeded ? this : new QuotaTotal(quota, parts, latest, now);
  }

  /** All parts together. */
  public Usage total() {
    return parts.values().stream().reduce(Usage.NONE, Usage::plus);
  }

  /** All parts but one together. */
  public Usage totalBut(int part) {
    return total().minus(parts.getOrDefault(part, Usage.NONE));
  }

  @Override
  public SortedMap<Integer, Usage> parts() {
    return new TreeMap<>(parts);
  }
}
