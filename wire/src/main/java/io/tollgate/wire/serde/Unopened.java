package io.tollgate.wire.serde;

import java.util.function.Supplier;

/**
 * A value of which the head has been read, and the rest is read when somebody wants it: keeping the
 * bytes costs a tenth of making what they say.
 *
 * @param whole reads the value; whoever asks twice has it read twice
 * @param <H> the type of the head
 * @param <D> the type of the value
 */
public record Unopened<H, D>(H head, Supplier<D> whole) {
  /**
   * The value.
   *
   * @throws org.apache.kafka.common.errors.SerializationException if the bytes after the head are
   *     damaged
   */
  public D open() {
    return whole.get();
  }
}
