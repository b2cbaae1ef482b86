package io.tollgate.rival.data;

import io.tollgate.catalogue.Topic;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How an {@link Outgoing} is written, should it ever leave its task. */
public final class OutgoingSerializer extends ValueSerializer<Outgoing> {
  private static final long serialVersionUID = 1;

  /** To be made by Flink. */
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

  /** The form as a checkpoint knows it. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Outgoing> {
    /** To be made by Flink. */
    public Snapshot() {
      super(OutgoingSerializer::new);
    }
  }
}
