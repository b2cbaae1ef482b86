package io.tollgate.ops.app;

import io.tollgate.ops.cluster.WaitingShipments;
import io.tollgate.ops.lag.GroupLag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is published and not yet decided, in US dollars. The events that wait are read for it, so it
 * is told anew every ten seconds at most. For one thread.
 */
final class WaitingMoney implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final WaitingShipments shipments;
  private final String group;
  private final Clock clock;
  private Instant next = Instant.MIN;

  /**
   * Of one group.
   *
   * @param group that of the application
   */
  WaitingMoney(WaitingShipments shipments, String group, Clock clock) {
    this.shipments = shipments;
    this.group = group;
    this.clock = clock;
  }

  /** What waits for the group in a sample; empty where it was told just now, or there is none. */
  Optional<BigDecimal> of(List<GroupLag> groups) {
    Instant now = clock.instant();
    Optional<GroupLag> own = groups.stream().filter(lag -> lag.group().equals(group)).findFirst();
    if (own.isEmpty() || now.isBefore(next)) {
      return Optional.empty();
    }
    next = now.plus(EVERY);
    return Optional.of(shipments.waitingFor(own.get()).usd());
  }

  @Override
  public void close() {
    shipments.close();
  }
}
