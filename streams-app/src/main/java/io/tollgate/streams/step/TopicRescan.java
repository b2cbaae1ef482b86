package io.tollgate.streams.step;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.step.RescanProgress.Walk;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a partition's events again when what they were looked at by has changed, some at a time.
 * The state of a cleared shipment holds neither parties nor lines, so that every event is spared
 * those bytes; the topic has it all. Where the walk stands is stored in the same transaction as
 * what comes of it, so a restart goes on and does nothing twice.
 */
final class TopicRescan {
  /** How many records one call looks at. */
  static final int MOST_PER_CALL = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(TopicRescan.class);

  private final Sources sources;
  private final int partition;
  private final RescanProgress memory;
  private Walk walk;
  private String seenVersion;
  private PastShipments.Reading reading;

  TopicRescan(Sources sources, int partition, RescanProgress memory) {
    this.sources = sources;
    this.partition = partition;
    this.memory = memory;
    this.walk = memory.walk();
  }

  /**
   * Goes on with the walk, if there is one to make.
   *
   * @param version names what events are looked at by; blank where they need not be looked at
   * @param look looks at an event; one that it fails on fails the task
   */
  void some(
      Function<ReferenceSnapshot, String> version,
      BiConsumer<ShipmentEvent, ReferenceSnapshot> look) {
    ReferenceSnapshot current = sources.reference().current();
    if (!current.manifest().version().equals(seenVersion)) {
      seenVersion = current.manifest().version();
      begin(version.apply(current));
    }
    if (walk.isDone()) {
      return;
    }
    try {
      look(current, look);
    } catch (PastUnreadableException e) {
      LOG.warn("the re-screening of partition {} is interrupted and goes on later", partition, e);
      close();
    }
  }

  private void begin(String version) {
    if (!walk.version().equals(version)) {
      close();
      walk = Walk.begun(version);
    }
    memory.walked(walk);
  }

  private void look(ReferenceSnapshot current, BiConsumer<ShipmentEvent, ReferenceSnapshot> look) {
    if (reading == null) {
      reading = sources.past().open(partition, walk.offset());
    }
    for (ShipmentEvent event : reading.next(MOST_PER_CALL)) {
      look.accept(event, current);
    }
    boolean isDone = reading.isAtEnd();
    walk = new Walk(walk.version(), isDone ? -1 : reading.offset());
    memory.walked(walk);
    if (isDone) {
      close();
    }
  }

  void close() {
    if (reading != null) {
      reading.close();
      reading = null;
    }
  }
}
