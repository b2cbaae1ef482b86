package io.tollgate.wire.serde;

import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the heads of values. Thread-safe.
 *
 * @param <H> the type of the head
 * @param <D> the type of the value
 */
public final class HeadReader<H, D> {
  private final HeadForm<H, D> form;
  private final Optional<DirectSerde<D>> direct;
  private final Deserializer<D> whole;
  private final Deserializer<D> slow;

  /**
   * Makes a reader.
   *
   * @param whole reads a value whose head is already read
   * @param slow reads a value whose head has no direct form
   */
  HeadReader(
      HeadForm<H, D> form,
      Optional<DirectSerde<D>> direct,
      Deserializer<D> whole,
      Deserializer<D> slow) {
    this.form = form;
    this.direct = direct;
    this.whole = whole;
    this.slow = slow;
  }

  /**
   * Reads the head of a value and keeps its bytes.
   *
   * @throws org.apache.kafka.common.errors.SerializationException if the bytes are not such a value
   */
  public Unopened<H, D> read(String topic, byte[] bytes) {
    Optional<H> head = direct.flatMap(way -> way.read(topic, bytes, form.read()));
    return head.isPresent()
        ? new Unopened<>(head.get(), () -> whole.deserialize(topic, bytes))
        : form.opened(slow.deserialize(topic, bytes));
  }
}
