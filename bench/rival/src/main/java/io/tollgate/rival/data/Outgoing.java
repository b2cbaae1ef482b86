package io.tollgate.rival.data;

import io.tollgate.catalogue.Topic;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** A record for one of the topics of results, encoded. */
public final class Outgoing {
  /** How Flink writes it, where a sink is not chained to what comes before it. */
  public static final TypeInformation<Outgoing> TYPE =
      new ValueType<>(Outgoing.class, new OutgoingSerializer());

  private final Topic topic;
  private final byte[] key;
  private final byte[] value;

  /** A record; the bytes are not to be changed any more. */
  public Outgoing(Topic topic, byte[] key, byte[] value) {
    this.topic = topic;
    this.key = key;
    this.value = value;
  }

  /** Where it goes. */
  public Topic topic() {
    return topic;
  }

  /** The key, not to be changed. */
  public byte[] key() {
    return key;
  }

  /** The value, not to be changed. */
  public byte[] value() {
    return value;
  }
}
