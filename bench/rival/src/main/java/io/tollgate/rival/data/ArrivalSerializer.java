package io.tollgate.rival.data;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes an {@link Arrival} for the shuffle. */
public final class ArrivalSerializer extends ValueSerializer<Arrival> {
  private static final long serialVersionUID = 1;

  /** For Flink, which creates the serializer. */
  public ArrivalSerializer() {}

  @Override
  public void serialize(Arrival arrival, DataOutputView to) throws IOException {
    to.writeInt(arrival.partition());
    to.writeLong(arrival.offset());
    writeBytes(arrival.key(), to);
    writeBytes(arrival.value(), to);
    Optional<byte[]> source = arrival.source();
    to.writeBoolean(source.isPresent());
    if (source.isPresent()) {
      writeBytes(source.get(), to);
    }
  }

  @Override
  public Arrival deserialize(DataInputView from) throws IOException {
    return new Arrival(
        from.readInt(),
        from.readLong(),
        readBytes(from),
        readBytes(from),
        from.readBoolean() ? readBytes(from) : null);
  }

  @Override
  public TypeSerializerSnapshot<Arrival> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The serializer's snapshot in a checkpoint. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival> {
    /** For Flink, which creates the serializer. */
    public Snapshot() {
      super(ArrivalSerializer::new);
    }
  }
}
