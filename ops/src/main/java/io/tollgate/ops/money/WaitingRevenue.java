package io.tollgate.ops.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The value of events that are published and not yet decided, at their own prices. It includes
 * events that will be BLOCKED, HELD, REJECTED or DUPLICATE, because only the decision tells; a
 * correction counts with its whole value.
 *
 * @param events how many events wait
 * @param read how many of them were read; if fewer, the amounts are scaled up
 * @param unreadable how many of those read could not be decoded
 * @param byCurrency by currency, 2 places
 * @param usd in US dollars, 2 places, for amounts with an exchange rate
 * @param withoutRate currencies with amounts that have no exchange rate on their ship date and are
 *     not in {@code usd}
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

  /** Whether the amounts are scaled up from some of the events. */
  public boolean isExtrapolated() {
    return read < events;
  }
}
