package io.tollgate.wire.serde;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the records that a direct form cannot read or write, so that Avro's own classes do, or
 * refuse them. Each cause is logged once per topic. Records on the direct way cost nothing here.
 */
public final class SlowPaths {
  private static final Logger LOG = LoggerFactory.getLogger(SlowPaths.class);

  private final LongAdder read = new LongAdder();
  private final LongAdder written = new LongAdder();
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** Records read so. */
  public long read() {
    return read.sum();
  }

  /** Records written so. */
  public long written() {
    return written.sum();
  }

  void readOtherSchema(String topic, int id) {
    read.increment();
    if (isNew(topic, "id " + id)) {
      LOG.info(
          "records of topic {} with schema id {} take the slow path: their schema is not the one of"
              + " this build; they are read rightly, at several times the cost; upgrade what writes"
              + " them, or this application",
          topic,
          id);
    }
  }

  void readOtherLayout(String topic, RuntimeException cause) {
    read.increment();
    if (isNew(topic, "read " + cause.getClass().getName())) {
      LOG.warn(
          "a record of topic {} takes the slow path: it is damaged, or its arrays are in several"
              + " blocks ({}); Avro's own classes read or refuse it, and others like it are not"
              + " logged",
          topic,
          cause.toString());
    }
  }

  void writeOtherLayout(String topic, RuntimeException cause) {
    written.increment();
    if (isNew(topic, "write " + cause.getClass().getName())) {
      LOG.warn(
          "a record for topic {} takes the slow path: its direct form cannot write it ({}); Avro's"
              + " own classes write or refuse it, and others like it are not logged",
          topic,
          cause.toString());
    }
  }

  private boolean isNew(String topic, String cause) {
    return logged.add(topic + ' ' + cause);
  }
}
