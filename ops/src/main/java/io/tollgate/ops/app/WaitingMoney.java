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
 * The value, in US dollars, of events that are published and not yet decided. It has to read the
 * waiting events, so it reports at most every ten seconds, and less often if reading takes long.
 * For one thread.
 */
final class WaitingMoney implements AutoCloseable {
  private static final Duration AT_LEAST = Duration.ofSeconds(10);
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  /** The largest share of the time that reading may take. */
  private static final int PART = 200;

  private final WaitingShipments shipments;
  private final String group;
  private final Clock clock;
  private Instant next = Instant.MIN;

  /**
   * Creates the computation for one group.
   *
   * @param group the application's consumer group
   */
  WaitingMoney(WaitingShipments shipments, String group, Clock clock) {
    this.shipments = shipments;
    this.group = group;
    this.clock = clock;
  }

  /**
   * The value that waits for the group in a sample; empty if it was reported just now or there is
   * none.
   */
  Optional<BigDecimal> of(List<GroupLag> groups) {
    Instant now = clock.instant();
    Optional<GroupLag> own = groups.stream().filter(lag -> lag.group().equals(group)).findFirst();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    if (own.get().sumLag() == 0) {
      next = now;
      return Optional.of(BigDecimal.ZERO);
    }
    if (now.isBefore(next)) {
      return Optional.empty();
    }
    BigDecimal usd = shipments.waitingFor(own.get()).usd();
    next = now.plus(pause(Duration.between(now, clock.instant())));
    return Optional.of(usd);
  }

  /** The pause before the next reading, from the duration of the last one. */
  static Duration pause(Duration taken) {
    Duration pause = taken.multipliedBy(PART);
    if (pause.compareTo(AT_LEAST) < 0) {
      return AT_LEAST;
    }
    return pause.compareTo(AT_MOST) > 0 ? AT_MOST : pause;
  }

  @Override
  public void close() {
    shipments.close();
  }
}
