package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.BucketTotal;
import io.tollgate.domain.levy.PartSubtotal;
import io.tollgate.domain.levy.Subtotal;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.direct.ShipmentStateForm;
import java.util.List;

/** The form of everything that Tollgate keeps for itself. */
public final class StateFormats {
  /** Values of the store of shipments. */
  public static final StateFormat<ShipmentState> SHIPMENT_STATE =
      StateFormat.of(1, new ShipmentStateCodec())
          .direct(new ShipmentStateForm())
          .where(state -> state.review().isNone(), StateFormat.of(2, new ReviewedShipmentCodec()));

  /** Values of the store of accepted events past those in a shipment's own state. */
  public static final StateFormat<SeenEvent> SEEN_EVENT = StateFormat.of(1, new SeenEventCodec());

  /** Values of the store of subtotals. */
  public static final StateFormat<Subtotal> SUBTOTAL = StateFormat.of(1, new SubtotalCodec());

  /** Values on their way from the store of subtotals to the store of totals. */
  public static final StateFormat<PartSubtotal> PART_SUBTOTAL =
      StateFormat.of(1, new PartSubtotalCodec());

  /** Values of the store of totals. */
  public static final StateFormat<BucketTotal> BUCKET_TOTAL =
      StateFormat.of(1, new BucketTotalCodec());

  /** Values of the store of what shipments use of quotas. */
  public static final StateFormat<List<QuotaUse>> SHIPMENT_USES =
      StateFormat.of(1, new ShipmentUsesCodec());

  /** Values of the stores of what is used of quotas, and on their way between them. */
  public static final StateFormat<QuotaTotal> QUOTA_TOTAL = StateFormat.of(1, Codecs.QUOTA_USAGE);

  private StateFormats() {}

  /** All of them. */
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
