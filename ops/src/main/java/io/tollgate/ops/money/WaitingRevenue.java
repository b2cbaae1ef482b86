package io.tollgate.ops.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is published and not yet decided, at the events' own prices. What will be blocked, held,
 * rejected or a repeat is in it, for only deciding tells; a correction counts whole.
 *
 * @param events how many events wait
 * @param read how many of them were read; where fewer, the amounts are scaled up from these
 * @param unreadable how many of those read could not be decoded
 * @param byCurrency by currency, 2 places
 * @param usd in US dollars, 2 places, as far as there are exchange rates
 * @param withoutRate currencies of which some amounts had no exchange rate on their ship date, and
 *     are not in {@code usd}
 */
public record WaitingRevenue(
    long events,
    long read,
    long unreadable,
    SortedMap<String, BigDecimal> byCurrency,
    BigDecimal usd,
    SortedSet<String> withoutRate) {
  public WaitingRevenue {
    byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
    withoutRate = Collections.unmodifiableSortedSet(new TreeSet<>(withoutRate));
  }

  /** Whether the amounts are scaled up from a part of the events. */
  public boolean isExtrapolated() {
    return read < events;
  }
}
