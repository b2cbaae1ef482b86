package io.tollgate.projection;

import java.util.List;

/**
 * A read model with the offsets of the records in it. Many threads may read it; one {@link
 * Follower} applies records.
 *
 * @param <R> a record, decoded
 */
public interface Projection<R> {
  /**
   * Applies a batch and stores the offsets after it, atomically: both or neither, even if the
   * process ends midway.
   *
   * @param batch records in their order within a partition
   * @param from the offsets before the batch: {@link #offsets}, updated with the {@code next} of
   *     each batch applied since
   * @param next the offset after the batch, of each partition
   * @throws RuntimeException if nothing was applied or the result is unknown; the caller must read
   *     {@link #offsets} before it continues. Also if {@code from} differs from the stored offsets,
   *     because then another process applies records
   */
  void apply(List<R> batch, Offsets from, Offsets next);

  /** The stored offsets. A partition without one is read from its beginning. */
  Offsets offsets();

  /** Deletes the read model's content and offsets, atomically. */
  void reset();
}
