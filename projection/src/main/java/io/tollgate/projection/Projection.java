package io.tollgate.projection;

import java.util.List;

/**
 * A read model, and the offsets of the records that are in it. It may be read by many threads; one
 * {@link Follower} applies records to it.
 *
 * @param <R> a record, decoded
 */
public interface Projection<R> {
  /**
   * Applies a batch and stores the offsets after it: both or neither, also where the process ends
   * in between.
   *
   * @param batch records in their order within a partition
   * @param from the offsets that the batch follows: what {@link #offsets} returned, and since then
   *     the {@code next} of each batch
   * @param next the offset after the batch, of each partition that is read
   * @throws RuntimeException if nothing was applied, or if that is not known; whoever goes on asks
   *     for {@link #offsets} first. So too if {@code from} is not what is stored: then another
   *     process applies records
   */
  void apply(List<R> batch, Offsets from, Offsets next);

  /** The stored offsets. A partition that is not among them is read from its beginning. */
  Offsets offsets();

  /** Empties the read model and its offsets, both or neither. */
  void reset();
}
