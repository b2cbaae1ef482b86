package io.tollgate.ops.money;

import io.tollgate.domain.money.Amounts;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up waiting events, partition by partition. For one thread. */
public final class WaitingSum {
  private final ExchangeRates rates;
  private final SortedMap<String, BigDecimal> byCurrency = new TreeMap<>();
  private final SortedSet<String> withoutRate = new TreeSet<>();
  private BigDecimal usd = Amounts.ZERO;
  private long events;
  private long read;
  private long unreadable;

  /** An empty sum. */
  public WaitingSum(ExchangeRates rates) {
    this.rates = rates;
  }

  /**
   * Adds a partition.
   *
   * @param waiting how many events wait in the partition
   * @param some the events that were read, the oldest first; empty for one that cannot be decoded
   */
  public void add(long waiting, List<Optional<ShipmentEvent>> some) {
    events += Math.max(waiting, some.size());
    read += some.size();
    unreadable += some.stream().filter(Optional::isEmpty).count();
    for (Optional<ShipmentEvent> event : some) {
      event.ifPresent(e -> e.lines().forEach(line -> add(e, line, waiting, some.size())));
    }
  }

  private void add(ShipmentEvent event, Line line, long waiting, long seen) {
    BigDecimal price = scaled(line.unitPrice(), waiting, seen);
    byCurrency.merge(
        event.currency(),
        Amounts.lineRevenue(line.quantity(), price, BigDecimal.ONE),
        BigDecimal::add);
    Optional<BigDecimal> rate = rates.usdPerUnit(event.currency(), event.shipDate());
    if (rate.isPresent()) {
      usd = usd.add(Amounts.lineRevenue(line.quantity(), price, rate.get()));
    } else {
      withoutRate.add(event.currency());
    }
  }

  private static BigDecimal scaled(BigDecimal amount, long waiting, long seen) {
    return waiting <= seen
        ? amount
        : amount
            .multiply(BigDecimal.valueOf(waiting))
            .divide(BigDecimal.valueOf(seen), Line.PRICE_PLACES * 2, RoundingMode.HALF_UP);
  }

  /** The sum. */
  public WaitingRevenue total() {
    return new WaitingRevenue(events, read, unreadable, byCurrency, usd, withoutRate);
  }
}
