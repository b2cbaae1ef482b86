package io.tollgate.streams.step;

import io.tollgate.domain.decision.Alert;
import io.tollgate.domain.decision.LookBack;
import io.tollgate.domain.decision.ReferenceSnapshot;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.step.AlertMemory.Walk;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a partition's events again when what is screened against has changed, some at a time, and
 * finds those that stand CLEARED and would not now. The state of a cleared shipment holds nothing
 * to screen, so that every event is spared those bytes; the topic has it all. Where the walk stands
 * is stored in the same transaction as the alerts, so a restart goes on and tells nothing twice.
 */
final class WalkBack {
  /** How many records one call looks at. */
  static final int MOST_PER_CALL = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(WalkBack.class);

  private final Sources sources;
  private final int partition;
  private final Function<String, Optional<ShipmentState>> shipments;
  private final AlertMemory memory;
  private Walk walk;
  private String seenVersion;
  private PastShipments.Reading reading;

  WalkBack(
      Sources sources,
      int partition,
      Function<String, Optional<ShipmentState>> shipments,
      AlertMemory memory) {
    this.sources = sources;
    this.partition = partition;
    this.shipments = shipments;
    this.memory = memory;
    this.walk = memory.walk();
    if (walk == null) {
      // Whatever is decided from now on is decided under this version: there is nothing behind it.
      this.walk = new Walk(LookBack.screeningVersion(sources.reference().current().manifest()), -1);
    }
  }

  /** Goes on with the walk, if there is one to make. */
  void some(Consumer<Alert> raise) {
    ReferenceSnapshot current = sources.reference().current();
    if (!current.manifest().version().equals(seenVersion)) {
      begin(current);
    }
    if (walk.isDone()) {
      return;
    }
    try {
      look(current, raise);
    } catch (PastUnreadableException e) {
      LOG.warn("the look back over partition {} is interrupted and goes on later", partition, e);
      close();
    }
  }

  private void begin(ReferenceSnapshot current) {
    seenVersion = current.manifest().version();
    String version = LookBack.screeningVersion(current.manifest());
    if (!walk.version().equals(version)) {
      close();
      walk = new Walk(version, 0);
    }
    memory.walked(walk);
  }

  private void look(ReferenceSnapshot current, Consumer<Alert> raise) {
    if (reading == null) {
      reading = sources.past().open(partition, walk.offset());
    }
    for (ShipmentEvent event : reading.next(MOST_PER_CALL)) {
      alert(event, current).filter(memory::isNew).ifPresent(raise);
    }
    boolean isDone = reading.isAtEnd();
    walk = new Walk(walk.version(), isDone ? -1 : reading.offset());
    memory.walked(walk);
    if (isDone) {
      close();
    }
  }

  /** One event that the rules fail on keeps no other from being looked at. */
  private Optional<Alert> alert(ShipmentEvent event, ReferenceSnapshot current) {
    try {
      return LookBack.at(event, () -> shipments.apply(event.shipmentId()), current);
    } catch (RuntimeException e) {
      LOG.error("event {} cannot be looked back at: the rules failed on it", event.eventId(), e);
      return Optional.empty();
    }
  }

  void close() {
    if (reading != null) {
      reading.close();
      reading = null;
    }
  }
}
