package io.tollgate.wire.codec;

import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.Signature;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;

/** Officers' signed decisions. */
public final class OfficerDecisionCodec
    implements Codec<OfficerDecision, io.tollgate.avro.OfficerDecision> {
  private static final Schema SCHEMA =
      PlainSchema.of(io.tollgate.avro.OfficerDecision.getClassSchema());
  private static final Symbols<OfficerAction, io.tollgate.avro.OfficerAction> ACTIONS =
      Symbols.of("action", OfficerAction.class, io.tollgate.avro.OfficerAction.class);

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.OfficerDecision encode(OfficerDecision decision) {
    FiredRule about = decision.about();
    io.tollgate.avro.OfficerDecision record = new io.tollgate.avro.OfficerDecision();
    record.setDecisionId(decision.decisionId());
    record.setShipmentId(decision.shipmentId());
    record.setRevision(decision.revision());
    record.setAction(ACTIONS.write(decision.action()));
    record.setRule(about.rule());
    record.setRole(FiredRules.role(about));
    record.setList(Blank.toNull(about.list()));
    record.setEntryId(Blank.toNull(about.entryId()));
    record.setMatchedName(Blank.toNull(about.matchedName()));
    record.setReason(decision.reason());
    record.setOfficerId(decision.officerId());
    record.setKeyId(decision.keyId());
    record.setDecidedAt(decision.decidedAt());
    record.setSignature(bytes(decision.signature()));
    return record;
  }

  @Override
  public OfficerDecision decode(io.tollgate.avro.OfficerDecision record) {
    return new OfficerDecision(
        record.getDecisionId(),
        record.getShipmentId(),
        record.getRevision(),
        ACTIONS.read(record.getAction()),
        FiredRules.of(
            record.getRule(),
            record.getRole(),
            record.getList(),
            record.getEntryId(),
            record.getMatchedName()),
        record.getReason(),
        record.getOfficerId(),
        record.getKeyId(),
        record.getDecidedAt(),
        signature(record.getSignature()));
  }

  static ByteBuffer bytes(Signature signature) {
    return signature.isMissing() ? null : ByteBuffer.wrap(signature.bytes());
  }

  static Signature signature(ByteBuffer bytes) {
    if (bytes == null) {
      return Signature.NONE;
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return Signature.of(copy);
  }
}
