package io.tollgate.rival.data;

import io.tollgate.catalogue.Topic;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** An encoded record for a topic of results. */
public final class Outgoing {
  /** Flink's type with its serializer, for a sink that is not chained to the step before it. */
  public static final TypeInformation<Outgoing> TYPE =
      new ValueType<>(Outgoing.class, new OutgoingSerializer());

  private final Topic topic;
  private final byte[] key;
  private final byte[] value;

  /** Creates a record; do not change the arrays afterwards. */
  public Outgoing(Topic topic, byte[] key, byte[] value) {
    this.topic = topic;
    this.key = key;
    this.value = value;
  }

  /** The topic. */
  public Topic topic() {
    return topic;
  }

  /** The key; do not change the array. */
  public byte[] key() {
    return key;
  }

  /** The value; do not change the array. */
  public byte[] value() {
    return value;
  }
}
