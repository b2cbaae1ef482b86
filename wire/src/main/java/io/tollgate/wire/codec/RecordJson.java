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
 * Avro records as JSON, for people and their tools: an object for a record, by the schema's field
 * names; a number for a decimal, exact; text for a symbol, a date ({@code 2026-03-02}) and an
 * instant ({@code 2026-03-02T09:00:00Z}); {@code {"bytes": text}} for bytes, one character each.
 */
public final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  /** What an Avro decoder returned: a record, or any value that a record holds. */
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
    // Text, symbols, dates and instants; and the numbers that JSON does not have.
    return NODES.textNode(value.toString());
  }
}
