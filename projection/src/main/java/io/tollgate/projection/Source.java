package io.tollgate.projection;

import java.time.Duration;
import java.util.List;

/**
 * Topics that are read side by side, from their beginnings until {@link #seek} says otherwise. For
 * one thread.
 *
 * @param <R> a record, decoded
 */
public interface Source<R> extends AutoCloseable {
  /**
   * The next records, in order within a partition.
   *
   * @param wait the longest time to wait for the first; none may have come then
   * @throws RuntimeException if the topics cannot be read, or a record cannot be decoded; what was
   *     read by this call is lost to the caller
   */
  List<R> poll(Duration wait);

  /** Where reading goes on in each partition, after what {@link #poll} has returned. */
  Offsets offsets();

  /** The end of each partition when the source was opened. */
  Offsets ends();

  /** Goes on at other offsets. Partitions that are not among them stay where they are. */
  void seek(Offsets offsets);

  @Override
  void close();
}
