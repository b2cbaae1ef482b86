package io.tollgate.wire.serde;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the records that take the slow path: a direct form cannot read or write them, so they fall
 * back to Avro's own classes. Each cause is logged once per topic. Other records add no cost here.
 */
public final class SlowPaths {
  private static final Logger LOG = LoggerFactory.getLogger(SlowPaths.class);

  private final LongAdder read = new LongAdder();
  private final LongAdder written = new LongAdder();
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** Number of records read on the slow path. */
  public long read() {
    return read.sum();
  }

  /** Number of records written on the slow path. */
  public long written() {
    return written.sum();
  }

  void readOtherSchema(String topic, int id) {
    read.increment();
    if (isNew(topic, "id " + id)) {
      LOG.info(
          "records of topic {} with schema id {} take the slow path, because their schema is not the"
              + " one of this build; they are read correctly, at several times the cost; upgrade the"
              + " application that writes them, or this one",
          topic,
          id);
    }
  }

  void readOtherLayout(String topic, RuntimeException cause) {
    read.increment();
    if (isNew(topic, "read " + cause.getClass().getName())) {
      LOG.warn(
          "a record of topic {} takes the slow path: it is damaged, or its arrays are in several"
              + " blocks ({}); Avro's own classes read or refuse it; similar records are not logged",
          topic,
          cause.toString());
    }
  }

  void writeOtherLayout(String topic, RuntimeException cause) {
    written.increment();
    if (isNew(topic, "write " + cause.getClass().getName())) {
      LOG.warn(
          "a record for topic {} takes the slow path: its direct form cannot write it ({}); Avro's"
              + " own classes write or refuse it; similar records are not logged",
          topic,
          cause.toString());
    }
  }

  private boolean isNew(String topic, String cause) {
    return logged.add(topic + ' ' + cause);
  }
}
