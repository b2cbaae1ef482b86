package io.tollgate.wire.serde;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.DecisionForm;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.direct.LevyDueForm;
import java.util.function.Function;

/**
 * Reads the head of a value: the fields by which values are found and counted.
 *
 * @param codec codec of the whole value
 * @param read reads the head from bytes of the codec's schema
 * @param of takes the head from a value
 * @param <H> the type of the head
 * @param <D> the type of the value
 */
public record HeadForm<H, D>(Codec<D, ?> codec, Function<AvroInput, H> read, Function<D, H> of) {
  /** Decisions, by outcome and rule. */
  public static final HeadForm<DecisionHead, Decision> DECISION =
      new HeadForm<>(Codecs.DECISION, DecisionForm::head, DecisionHead::of);

  /** Records of the levy-due topic, by the shipment's id. */
  public static final HeadForm<String, LevyDue> LEVY_DUE =
      new HeadForm<>(Codecs.LEVY_DUE, LevyDueForm::shipmentId, LevyDue::shipmentId);

  /** Wraps a value that is already read. */
  public Unopened<H, D> opened(D value) {
    return new Unopened<>(of.apply(value), () -> value);
  }
}
