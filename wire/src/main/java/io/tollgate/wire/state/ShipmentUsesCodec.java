package io.tollgate.wire.state;

import io.tollgate.avro.state.ShipmentUse;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.DecimalField;
import io.tollgate.wire.codec.PlainSchema;
import java.util.List;
import org.apache.avro.Schema;

/** The quotas that one shipment uses. */
final class ShipmentUsesCodec
    implements Codec<List<QuotaUse>, io.tollgate.avro.state.ShipmentUses> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.ShipmentUses.getClassSchema());
  private static final DecimalField USED = DecimalField.of(ShipmentUse.getClassSchema(), "used");
  private static final DecimalField BASE = DecimalField.of(ShipmentUse.getClassSchema(), "base");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.ShipmentUses encode(List<QuotaUse> uses) {
    return new io.tollgate.avro.state.ShipmentUses(
        uses.stream().map(ShipmentUsesCodec::encode).toList());
  }

  private static ShipmentUse encode(QuotaUse use) {
    return new ShipmentUse(
        use.quota().kind().name(),
        use.quota().id(),
        USED.exact(use.usage().used()),
        BASE.exact(use.usage().base()));
  }

  @Override
  public List<QuotaUse> decode(io.tollgate.avro.state.ShipmentUses record) {
    return record.getUses().stream()
        .map(
            use ->
                new QuotaUse(
                    new Quota(Quota.Kind.valueOf(use.getKind()), use.getId()),
                    new Usage(use.getUsed(), use.getBase())))
        .toList();
  }
}
