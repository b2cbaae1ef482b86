package io.tollgate.producer.edge.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.edge.EventFields;
import io.tollgate.producer.edge.Field;
import io.tollgate.producer.edge.Need;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a shipment from a JSON object: the fields of the shipment event with their names in the
 * schema and their lexical forms (semantics, section 2). A number is a JSON number, or a string, so
 * that senders need not round a price.
 */
public final class ShipmentJson {
  private static final String PARTIES = "parties";
  private static final String LINES = "lines";
  private static final List<String> EVENT_NAMES =
      Stream.of(
              names(EventFields.BEFORE_PARTIES),
              names(EventFields.AFTER_PARTIES),
              Stream.of(PARTIES, LINES))
          .flatMap(names -> names)
          .toList();
  private static final List<String> PARTY_NAMES =
      Stream.concat(Stream.of(EventFields.ROLE.name()), names(EventFields.PARTY)).toList();
  private static final List<String> LINE_NAMES = names(EventFields.LINE).toList();

  /** More digits than any number of an event has. */
  private static final int MOST_DIGITS = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ShipmentJson() {}

  /**
   * Reads a question about a shipment. The question may leave out fields that do not affect the
   * screening. Their defaults are {@code unnamed} for ids, SHIPPED, revision 1, the time
   * 1970-01-01T00:00:00Z, line numbers from 1, and prices of 0. Fields that the question has are
   * read and checked.
   *
   * @param text a JSON object
   * @throws ShapeException if a field is wrong; the message names the field, or {@code body} if the
   *     text is not a JSON object
   */
  public static ShipmentEvent question(String text) {
    JsonNode body = object("body", tree(text), EVENT_NAMES);
    ShipmentEvent.Builder event =
        ShipmentEvent.builder()
            .eventId("unnamed")
            .type(EventType.SHIPPED)
            .shipmentId("unnamed")
            .revision(1)
            .occurredAt(Instant.EPOCH);
    read(body, EventFields.BEFORE_PARTIES, event);
    event.parties(parties(array(body, PARTIES)));
    read(body, EventFields.AFTER_PARTIES, event);
    return event.lines(lines(array(body, LINES))).build();
  }

  private static <R, B> Stream<String> names(List<Field<R, B, ?>> fields) {
    return fields.stream().map(Field::name);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ShapeException(
          "body",
          "is not JSON: "
              + e.getOriginalMessage()
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")"));
    }
  }

  private static List<Party> parties(JsonNode nodes) {
    List<Party> parties = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      object(PARTIES, node, PARTY_NAMES);
      Party.Builder party = Party.builder();
      read(node, EventFields.ROLE, party);
      read(node, EventFields.PARTY, party);
      parties.add(party.build());
    }
    return parties;
  }

  private static List<Line> lines(JsonNode nodes) {
    List<Line> lines = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      object(LINES, node, LINE_NAMES);
      Line.Builder line = Line.builder().lineNumber(lines.size() + 1).unitPrice(BigDecimal.ZERO);
      read(node, EventFields.LINE, line);
      lines.add(line.build());
    }
    return lines;
  }

  private static <R, B> void read(JsonNode node, List<Field<R, B, ?>> fields, B builder) {
    fields.forEach(field -> read(node, field, builder));
  }

  private static <R, B> void read(JsonNode node, Field<R, B, ?> field, B builder) {
    JsonNode found = node.path(field.name());
    boolean isGiven = !found.isMissingNode() && !found.isNull();
    if (isGiven || field.need() == Need.ALWAYS) {
      // An event's own fields must not be blank if given; a party's fields may be blank.
      boolean isRequired = field.need() == Need.ALWAYS || field.need() == Need.EVENT;
      field.read(field.name(), isRequired, text(field, found), builder);
    }
  }

  private static String text(Field<?, ?, ?> field, JsonNode found) {
    if (field.isNumber() && found.isNumber()) {
      return plain(found.decimalValue());
    }
    if (!found.isTextual()) {
      throw new ShapeException(
          field.name(), "is missing or not a JSON " + (field.isNumber() ? "number" : "string"));
    }
    return found.textValue();
  }

  /** Without an exponent, unless the number is far too long. 8.0 becomes 8. */
  private static String plain(BigDecimal number) {
    BigDecimal value = number.stripTrailingZeros();
    boolean isShort = value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
    return isShort ? value.toPlainString() : value.toString();
  }

  private static JsonNode object(String name, JsonNode node, List<String> known) {
    if (!node.isObject()) {
      throw new ShapeException(name, "has to be a JSON object with fields");
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw new ShapeException(field, "is not a field of " + name + "; remove it");
              }
            });
    return node;
  }

  private static JsonNode array(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (!found.isArray()) {
      throw new ShapeException(field, "is missing or not a JSON array");
    }
    return found;
  }
}
