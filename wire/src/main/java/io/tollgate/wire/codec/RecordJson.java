package io.tollgate.wire.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Converts Avro values to JSON, for people and their tools. A record becomes an object with the
 * schema's field names; a decimal becomes an exact number. A symbol, a date ({@code 2026-03-02})
 * and an instant ({@code 2026-03-02T09:00:00Z}) become strings. Bytes become {@code {"bytes":
 * text}} with one character per byte.
 */
public final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  /** Converts a value from an Avro decoder: a record, or any value that a record can hold. */
  public static JsonNode of(Object value) {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof IndexedRecord record) {
      return object(record);
    } else if (value instanceof Collection<?> items) {
      ArrayNode array = NODES.arrayNode(items.size());
      items.forEach(item -> array.add(of(item)));
      return array;
    } else if (value instanceof Map<?, ?> entries) {
      ObjectNode object = NODES.objectNode();
      entries.forEach((key, entry) -> object.set(String.valueOf(key), of(entry)));
      return object;
    } else if (value instanceof ByteBuffer bytes) {
      String text = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
      return NODES.objectNode().put("bytes", text);
    }
    return scalar(value);
  }

  private static ObjectNode object(IndexedRecord record) {
    ObjectNode object = NODES.objectNode();
    for (Schema.Field field : record.getSchema().getFields()) {
      object.set(field.name(), of(record.get(field.pos())));
    }
    return object;
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Boolean bool) {
      return NODES.booleanNode(bool);
    } else if (value instanceof Integer number) {
      return NODES.numberNode(number);
    } else if (value instanceof Long number) {
      return NODES.numberNode(number);
    } else if (value instanceof BigDecimal number) {
      return NODES.numberNode(number);
    } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return NODES.numberNode(new BigDecimal(number.toString()));
    }
    // Strings, symbols, dates and instants; also numbers that JSON lacks, such as NaN.
    return NODES.textNode(value.toString());
  }
}
