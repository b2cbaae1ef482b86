package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.officer.Review;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.OfficerActs;
import io.tollgate.wire.codec.PlainSchema;
import java.util.Optional;
import org.apache.avro.Schema;

/** The state of one shipment with officers' decisions. */
final class ReviewedShipmentCodec
    implements Codec<ShipmentState, io.tollgate.avro.state.ReviewedShipment> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.state.ReviewedShipment.getClassSchema());
  private static final Codec<ShipmentState, io.tollgate.avro.state.ShipmentState> STATE =
      new ShipmentStateCodec();

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.state.ReviewedShipment encode(ShipmentState state) {
    Review review = state.review();
    io.tollgate.avro.state.ReviewedShipment record = new io.tollgate.avro.state.ReviewedShipment();
    record.setState(STATE.encode(state));
    record.setFirst(review.first().map(ReviewedShipmentCodec::encode).orElse(null));
    record.setReleases(review.releases().stream().map(ReviewedShipmentCodec::encode).toList());
    record.setDenial(review.denial().map(OfficerActs::encode).orElse(null));
    return record;
  }

  private static io.tollgate.avro.state.FirstRelease encode(Review.First first) {
    return new io.tollgate.avro.state.FirstRelease(
        OfficerActs.encode(first.act()), first.entryHash());
  }

  private static io.tollgate.avro.state.Release encode(Review.Release release) {
    return new io.tollgate.avro.state.Release(
        OfficerActs.encode(release.one()),
        OfficerActs.encode(release.other()),
        release.entryHash());
  }

  @Override
  public ShipmentState decode(io.tollgate.avro.state.ReviewedShipment record) {
    ShipmentState state = STATE.decode(record.getState());
    Review review =
        new Review(
            Optional.ofNullable(record.getFirst()).map(ReviewedShipmentCodec::decode),
            record.getReleases().stream().map(ReviewedShipmentCodec::decode).toList(),
            Optional.ofNullable(record.getDenial()).map(OfficerActs::decode));
    return new ShipmentState(
        state.exporterId(),
        state.standing(),
        state.seen(),
        state.seenMore(),
        state.accrued(),
        review);
  }

  private static Review.First decode(io.tollgate.avro.state.FirstRelease record) {
    return new Review.First(OfficerActs.decode(record.getAct()), record.getEntryHash());
  }

  private static Review.Release decode(io.tollgate.avro.state.Release record) {
    return new Review.Release(
        OfficerActs.decode(record.getOne()),
        OfficerActs.decode(record.getOther()),
        record.getEntryHash());
  }
}
