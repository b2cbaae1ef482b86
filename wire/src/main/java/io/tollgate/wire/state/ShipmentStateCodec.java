package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.decision.Standing;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.PlainSchema;
import io.tollgate.wire.codec.Symbols;
import java.util.Optional;
import org.apache.avro.Schema;

/** The state of one shipment, without officers' decisions. */
final class ShipmentStateCodec
    implements Codec<ShipmentState, io.tollgate.avro.state.ShipmentState> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.ShipmentState.getClassSchema());
  private static final Codec<SeenEvent, io.tollgate.avro.state.SeenEvent> SEEN =
      new SeenEventCodec();
  private static final Symbols<Outcome, io.tollgate.avro.Outcome> OUTCOMES =
      Symbols.of("outcome", Outcome.class, io.tollgate.avro.Outcome.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.ShipmentState encode(ShipmentState state) {
    io.tollgate.avro.state.ShipmentState record = new io.tollgate.avro.state.ShipmentState();
    record.setExporterId(state.exporterId());
    record.setStanding(encode(state.standing()));
    record.setSeen(state.seen().stream().map(SEEN::encode).toList());
    record.setSeenMore(state.seenMore());
    record.setAccrued(state.accrued().stream().map(Contributions::encode).toList());
    return record;
  }

  @Override
  public ShipmentState decode(io.tollgate.avro.state.ShipmentState record) {
    return new ShipmentState(
        record.getExporterId(),
        decode(record.getStanding()),
        record.getSeen().stream().map(SEEN::decode).toList(),
        record.getSeenMore(),
        record.getAccrued().stream().map(Contributions::decode).toList());
  }

  private static io.tollgate.avro.state.Standing encode(Standing standing) {
    io.tollgate.avro.state.Standing record = new io.tollgate.avro.state.Standing();
    record.setRevision(standing.revision());
    record.setEventId(standing.eventId());
    record.setAttempt(standing.attempt());
    record.setOutcome(OUTCOMES.write(standing.outcome()));
    record.setRule(standing.rule());
    record.setHeld(standing.held().map(Codecs.SHIPMENT_EVENT::encode).orElse(null));
    return record;
  }

  private static Standing decode(io.tollgate.avro.state.Standing record) {
    return new Standing(
        record.getRevision(),
        record.getEventId(),
        record.getAttempt(),
        OUTCOMES.read(record.getOutcome()),
        record.getRule(),
        Optional.ofNullable(record.getHeld()).map(Codecs.SHIPMENT_EVENT::decode));
  }
}
