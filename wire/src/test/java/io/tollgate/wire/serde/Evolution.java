package io.tollgate.wire.serde;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.fixture.Rates;
import io.tollgate.wire.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Records written with other schemas than the current ones. */
final class Evolution {
  private Evolution() {}

  /** A decision of an old schema, without the fields that have a default in the current schema. */
  static byte[] oldDecision(SchemaRegistry registry, String subject) {
    Schema now = Codecs.DECISION.schema();
    Schema old = record(now, now.getFields().stream().filter(f -> !f.hasDefaultValue()).toList());
    GenericRecord written =
        new GenericRecordBuilder(old)
            .set("shipment_id", "S-1")
            .set("revision", 2)
            .set("event_id", "E-1")
            .set("exporter_id", "NVDA")
            .set("attempt", 1)
            .set("outcome", symbol(old, "outcome", "STALE"))
            .set("cause", symbol(old, "cause", "EVENT"))
            .set("reference_version", "r")
            .set("watchlist_version", "w")
            .set("levy_rates_version", "l")
            .set("policy_version", "p")
            .set("changes", List.of())
            .set("levy_due_records", 0)
            .build();
    return Rates.record(registry.register(subject, old), avro(written));
  }

  static Decision oldDecisionAsReadNow() {
    return new Decision(
        new Subject("S-1", 2, "E-1", "NVDA", 1),
        Outcome.STALE,
        Finding.NONE,
        Cause.EVENT,
        new ReferenceVersions("r", "w", "l", "p"),
        List.of(),
        0);
  }

  /**
   * The rate with an additional string field, which the current schema lacks, before the others.
   */
  static byte[] rateWithAnotherField(SchemaRegistry registry, String subject) {
    Schema now = Codecs.FX_RATE.schema();
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("remark", Schema.create(Schema.Type.STRING), "Not read.", ""));
    fields.addAll(now.getFields());
    int id = registry.register(subject, record(now, fields));
    // The string "xy": its length 2 is 04.
    return Rates.record(id, "047879" + Rates.RATE_IN_AVRO);
  }

  private static Schema record(Schema named, List<Field> fields) {
    return Schema.createRecord(
        named.getName(),
        named.getDoc(),
        named.getNamespace(),
        false,
        fields.stream().map(f -> new Field(f, f.schema())).toList());
  }

  private static GenericData.EnumSymbol symbol(Schema record, String field, String symbol) {
    return new GenericData.EnumSymbol(record.getField(field).schema(), symbol);
  }

  private static byte[] avro(GenericRecord value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<GenericRecord>(value.getSchema()).write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
