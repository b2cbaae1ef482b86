package io.tollgate.rival.data;

import io.tollgate.catalogue.Topic;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes an {@link Outgoing} if it leaves its task. */
public final class OutgoingSerializer extends ValueSerializer<Outgoing> {
  private static final long serialVersionUID = 1;

  /** For Flink, which creates the serializer. */
  public OutgoingSerializer() {}

  @Override
  public void serialize(Outgoing outgoing, DataOutputView to) throws IOException {
    to.writeUTF(outgoing.topic().name());
    writeBytes(outgoing.key(), to);
    writeBytes(outgoing.value(), to);
  }

  @Override
  public Outgoing deserialize(DataInputView from) throws IOException {
    return new Outgoing(Topic.valueOf(from.readUTF()), readBytes(from), readBytes(from));
  }

  @Override
  public TypeSerializerSnapshot<Outgoing> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The serializer's snapshot in a checkpoint. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Outgoing> {
    /** For Flink, which creates the serializer. */
    public Snapshot() {
      super(OutgoingSerializer::new);
    }
  }
}
