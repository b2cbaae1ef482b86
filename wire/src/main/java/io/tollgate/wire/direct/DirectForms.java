package io.tollgate.wire.direct;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import java.util.Map;
import java.util.Optional;

/** The direct forms of the public values that occur for nearly every event. */
public final class DirectForms {
  private static final Map<Codec<?, ?>, DirectForm<?>> FORMS =
      Map.of(
          Codecs.SHIPMENT_EVENT, new ShipmentEventForm(),
          Codecs.DECISION, new DecisionForm(),
          Codecs.LEVY_DUE, new LevyDueForm(),
          Codecs.QUARTERLY_REVENUE, new QuarterlyRevenueForm(),
          Codecs.SCREENING_ALERT, new ScreeningAlertForm());

  private DirectForms() {}

  /** The direct form of a codec's values; empty if there is none. */
  public static <D> Optional<DirectForm<D>> of(Codec<D, ?> codec) {
    @SuppressWarnings("unchecked") // The table pairs a codec with a form of the same values.
    DirectForm<D> form = (DirectForm<D>) FORMS.get(codec);
    return Optional.ofNullable(form);
  }
}
