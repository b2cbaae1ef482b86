package io.tollgate.rival.data;

import io.tollgate.domain.levy.Bucket;
import io.tollgate.domain.levy.RevenueChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a bucket's revenue change for the shuffle to the bucket's total. */
public final class RevenueChangeSerializer extends ValueSerializer<RevenueChange> {
  /** How Flink writes it. */
  public static final TypeInformation<RevenueChange> TYPE =
      new ValueType<>(RevenueChange.class, new RevenueChangeSerializer());

  private static final long serialVersionUID = 1;

  /** For Flink, which creates the serializer. */
  public RevenueChangeSerializer() {}

  @Override
  public void serialize(RevenueChange change, DataOutputView to) throws IOException {
    to.writeUTF(change.bucket().exporterId());
    to.writeUTF(change.bucket().fiscalQuarter());
    to.writeUTF(change.bucket().productClass());
    to.writeUTF(change.bucket().destinationCountry());
    to.writeLong(change.quarterStart().toEpochDay());
    to.writeLong(change.quarterEnd().toEpochDay());
    to.writeInt(change.shipments());
    to.writeUTF(change.units().toString());
    to.writeUTF(change.revenueUsd().toString());
    to.writeUTF(change.levyUsd().toString());
  }

  @Override
  public RevenueChange deserialize(DataInputView from) throws IOException {
    return new RevenueChange(
        new Bucket(from.readUTF(), from.readUTF(), from.readUTF(), from.readUTF()),
        LocalDate.ofEpochDay(from.readLong()),
        LocalDate.ofEpochDay(from.readLong()),
        from.readInt(),
        new BigDecimal(from.readUTF()),
        new BigDecimal(from.readUTF()),
        new BigDecimal(from.readUTF()));
  }

  @Override
  public TypeSerializerSnapshot<RevenueChange> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The serializer's snapshot in a checkpoint. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<RevenueChange> {
    /** For Flink, which creates the serializer. */
    public Snapshot() {
      super(RevenueChangeSerializer::new);
    }
  }
}
