package io.tollgate.cli.result;

import java.time.Duration;
import java.util.List;

/** The records of one topic, from its beginning, as they become readable. */
public interface Feed<T> extends AutoCloseable {
  /** Returns the records since the last call; waits briefly if there are none. */
  List<T> poll(Duration most);

  /** Whether all records that were readable at the call have been polled. */
  boolean isAtEnd();

  @Override
  void close();
}
