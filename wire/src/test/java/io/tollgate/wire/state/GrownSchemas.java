package io.tollgate.wire.state;

import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.wire.codec.Codec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * A future build, whose shipment events have one more field, {@code added_by_the_test}. The records
 * that embed events change with them.
 */
final class GrownSchemas {
  private static final String EVENT = "io.tollgate.avro.ShipmentEvent";

  /** The value of the field in every written event. */
  static final String TEXT = "text of the test";

  private static final String ADDED = "added_by_the_test";

  private final Map<String, Schema> grown = new HashMap<>();

  /** The stored form of shipments in that build, which has released its two schemas. */
  static StateFormat<ShipmentState> shipmentState() {
    Codec<ShipmentState, io.tollgate.avro.state.ShipmentState> plain =
        new GrownCodec(new GrownSchemas().grow(new ShipmentStateCodec().schema()));
    ReviewedShipmentCodec old = new ReviewedShipmentCodec();
    Codec<ShipmentState, io.tollgate.avro.state.ReviewedShipment> reviewed =
        new GrownReviewedCodec(old, new GrownSchemas().grow(old.schema()));
    ReleasedSchemas released =
        ReleasedSchemas.of("shipment-state").plus(plain.schema()).plus(reviewed.schema());
    return StateFormat.of(released, plain, new Model())
        .where(state -> state.review().isNone(), reviewed);
  }

  /** The same schema, with the field in every event. */
  private Schema grow(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> {
        Schema known = grown.get(schema.getFullName());
        yield known == null ? growRecord(schema) : known;
      }
      case ARRAY -> Schema.createArray(grow(schema.getElementType()));
      case UNION -> Schema.createUnion(schema.getTypes().stream().map(this::grow).toList());
      default -> schema;
    };
  }

  private Schema growRecord(Schema schema) {
    List<Schema.Field> fields = new ArrayList<>();
    schema.getFields().forEach(field -> fields.add(new Schema.Field(field, grow(field.schema()))));
    if (schema.getFullName().equals(EVENT)) {
      Schema text = Schema.create(Schema.Type.STRING);
      Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), text);
      fields.add(new Schema.Field(ADDED, optional, "For the test.", JsonProperties.NULL_VALUE));
    }
    Schema record =
        Schema.createRecord(
            schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    grown.put(schema.getFullName(), record);
    return record;
  }

  /** The class that Avro would generate. */
  static final class GrownEvent extends io.tollgate.avro.ShipmentEvent {
    private static final long serialVersionUID = 1;
    private static final Schema SCHEMA = new GrownSchemas().grow(getClassSchema());
    private static final int PLACE = getClassSchema().getFields().size();

    private Object added;

    static GrownEvent of(io.tollgate.avro.ShipmentEvent event, String added) {
      GrownEvent grown = new GrownEvent();
      for (int i = 0; i < PLACE; i++) {
        grown.put(i, event.get(i));
      }
      grown.added = added;
      return grown;
    }

    @Override
    public Schema getSchema() {
      return SCHEMA;
    }

    @Override
    public Object get(int place) {
      return place == PLACE ? added : super.get(place);
    }

    @Override
    public void put(int place, Object value) {
      if (place == PLACE) {
        added = value;
      } else {
        super.put(place, value);
      }
    }
  }

  /** Creates events of that class. */
  private static final class Model extends SpecificData {
    Model() {
      super(GrownSchemas.class.getClassLoader());
      SpecificData generated =
          SpecificData.getForClass(io.tollgate.avro.state.ReviewedShipment.class);
      generated.getConversions().forEach(this::addLogicalTypeConversion);
    }

    @Override
    public Class<?> getClass(Schema schema) {
      return schema.getType() == Schema.Type.RECORD && schema.getFullName().equals(EVENT)
          ? GrownEvent.class
          : super.getClass(schema);
    }
  }

  /** Writes with each event a text that the current domain does not have. */
  private record GrownCodec(Schema schema)
      implements Codec<ShipmentState, io.tollgate.avro.state.ShipmentState> {
    private static final ShipmentStateCodec CURRENT = new ShipmentStateCodec();

    @Override
    public io.tollgate.avro.state.ShipmentState encode(ShipmentState state) {
      io.tollgate.avro.state.ShipmentState record = CURRENT.encode(state);
      grow(record);
      return record;
    }

    static void grow(io.tollgate.avro.state.ShipmentState record) {
      io.tollgate.avro.ShipmentEvent held = record.getStanding().getHeld();
      if (held != null) {
        record.getStanding().setHeld(GrownEvent.of(held, TEXT));
      }
    }

    @Override
    public ShipmentState decode(io.tollgate.avro.state.ShipmentState record) {
      return CURRENT.decode(record);
    }
  }

  private record GrownReviewedCodec(ReviewedShipmentCodec current, Schema schema)
      implements Codec<ShipmentState, io.tollgate.avro.state.ReviewedShipment> {
    @Override
    public io.tollgate.avro.state.ReviewedShipment encode(ShipmentState state) {
      io.tollgate.avro.state.ReviewedShipment record = current.encode(state);
      GrownCodec.grow(record.getState());
      return record;
    }

    @Override
    public ShipmentState decode(io.tollgate.avro.state.ReviewedShipment record) {
      return current.decode(record);
    }
  }
}
