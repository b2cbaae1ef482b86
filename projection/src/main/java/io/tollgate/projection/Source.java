package io.tollgate.projection;

import java.time.Duration;
import java.util.List;

/**
 * Reads several topics together, from their beginnings or from the offsets of {@link #seek}. Not
 * thread-safe.
 *
 * @param <R> a record, decoded
 */
public interface Source<R> extends AutoCloseable {
  /**
   * The next records, in order within a partition.
   *
   * @param wait the longest time to wait for a record; the list may be empty after it
   * @throws RuntimeException if the topics cannot be read, or a record cannot be decoded; the
   *     caller does not get the records that this call read
   */
  List<R> poll(Duration wait);

  /** The next offset of each partition, after the records that {@link #poll} returned. */
  Offsets offsets();

  /** The end of each partition when the source was opened. */
  Offsets ends();

  /** Continues at these offsets. Partitions without one keep their position. */
  void seek(Offsets offsets);

  @Override
  void close();
}
