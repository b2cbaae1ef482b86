package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.direct.ShipmentStateForm;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The stored forms of Tollgate's internal values. */
public final class StateFormats {
  /** Values of the store of shipments. */
  public static final StateFormat<ShipmentState> SHIPMENT_STATE =
      of("shipment-state", new ShipmentStateCodec())
          .direct(new ShipmentStateForm())
          .where(state -> state.review().isNone(), new ReviewedShipmentCodec());

  /** Values of the store of accepted events that exceed the space in a shipment's state. */
  public static final StateFormat<SeenEvent> SEEN_EVENT = of("seen-event", new SeenEventCodec());

  /** The subtotal of some shipments in one bucket; the benchmark's rival stores these. */
  public static final StateFormat<Subtotal> SUBTOTAL = of("subtotal", new SubtotalCodec());

  /** Values of the store of subtotals, and of the records that it sends to the store of totals. */
  public static final StateFormat<PartSubtotal> PART_SUBTOTAL =
      of("part-subtotal", new PartSubtotalCodec());

  /** Values of the store of totals. */
  public static final StateFormat<BucketTotal> BUCKET_TOTAL =
      of("bucket-total", new BucketTotalCodec());

  /** Values of the store of the quotas that shipments use. */
  public static final StateFormat<List<QuotaUse>> SHIPMENT_USES =
      of("shipment-uses", new ShipmentUsesCodec());

  /** Values of the stores of quota totals, and of the records between these stores. */
  public static final StateFormat<QuotaTotal> QUOTA_TOTAL = of("quota-total", Codecs.QUOTA_USAGE);

  private StateFormats() {}

  private static <D, A extends SpecificRecord> StateFormat<D> of(String name, Codec<D, A> codec) {
    return StateFormat.of(ReleasedSchemas.of(name), codec);
  }

  /** All stored forms. */
  public static List<StateFormat<?>> all() {
    return List.of(
        SHIPMENT_STATE,
        SEEN_EVENT,
        SUBTOTAL,
        PART_SUBTOTAL,
        BUCKET_TOTAL,
        SHIPMENT_USES,
        QUOTA_TOTAL);
  }
}
