package io.tollgate.cli.result;

import java.time.Duration;
import java.util.List;

/** The records of one topic, from its beginning, as they become readable. */
public interface Feed<T> extends AutoCloseable {
  /** What has come since the last call; waits a little where nothing has. */
  List<T> poll(Duration most);

  /** Whether everything that was readable when asked has been polled. */
  boolean isAtEnd();

  @Override
  void close();
}
