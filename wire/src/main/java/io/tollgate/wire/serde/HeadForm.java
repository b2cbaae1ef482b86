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
 * Where the head of a value lies: the part that it is found and counted by.
 *
 * @param codec of the whole value
 * @param read the head out of the bytes of the codec's schema
 * @param of the head of a value
 * @param <H> the type of the head
 * @param <D> the type of the value
 */
public record HeadForm<H, D>(Codec<D, ?> codec, Function<AvroInput, H> read, Function<D, H> of) {
  /** Decisions, by outcome and rule. */
  public static final HeadForm<DecisionHead, Decision> DECISION =
      new HeadForm<>(Codecs.DECISION, DecisionForm::head, DecisionHead::of);

  /** Records of the remittance topic, by the shipment's id. */
  public static final HeadForm<String, LevyDue> LEVY_DUE =
      new HeadForm<>(Codecs.LEVY_DUE, LevyDueForm::shipmentId, LevyDue::shipmentId);

  /** A value that is there whole. */
  public Unopened<H, D> opened(D value) {
    return new Unopened<>(of.apply(value), () -> value);
  }
}
