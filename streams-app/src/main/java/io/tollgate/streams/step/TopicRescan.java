package io.tollgate.streams.step;

import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.streams.step.RescanProgress.Progress;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a partition's events again, some at a time, after a change of the version by which they
 * were checked. It reads the topic, because the state of a cleared shipment has neither parties nor
 * lines, which keeps the state small. The progress is stored in the same transaction as the
 * results, so a restart continues and repeats nothing.
 */
final class TopicRescan {
  /** The number of records that one call reads. */
  static final int MAX_PER_CALL = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(TopicRescan.class);

  private final Sources sources;
  private final int partition;
  private final RescanProgress storedProgress;
  private Progress progress;
  private String seenVersion;
  private PastShipments.Reading reading;

  TopicRescan(Sources sources, int partition, RescanProgress storedProgress) {
    this.sources = sources;
    this.partition = partition;
    this.storedProgress = storedProgress;
    this.progress = storedProgress.load();
  }

  /**
   * Continues the rescan, if one is needed.
   *
   * @param version the version that triggers a rescan when it changes; blank for no rescan
   * @param look handles an event; an exception fails the task
   */
  void some(
      Function<ReferenceSnapshot, String> version,
      BiConsumer<ShipmentEvent, ReferenceSnapshot> look) {
    ReferenceSnapshot current = sources.reference().current();
    if (!current.manifest().version().equals(seenVersion)) {
      seenVersion = current.manifest().version();
      begin(version.apply(current));
    }
    if (progress.isDone()) {
      return;
    }
    try {
      look(current, look);
    } catch (PastUnreadableException e) {
      LOG.warn(
          "cannot read past events of partition {} now; the rescan continues later", partition, e);
      close();
    }
  }

  private void begin(String version) {
    if (!progress.version().equals(version)) {
      close();
      progress = Progress.begun(version);
    }
    storedProgress.store(progress);
  }

  private void look(ReferenceSnapshot current, BiConsumer<ShipmentEvent, ReferenceSnapshot> look) {
    if (reading == null) {
      reading = sources.past().open(partition, progress.offset());
    }
    for (ShipmentEvent event : reading.next(MAX_PER_CALL)) {
      look.accept(event, current);
    }
    boolean isDone = reading.isAtEnd();
    progress = new Progress(progress.version(), isDone ? -1 : reading.offset());
    storedProgress.store(progress);
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
