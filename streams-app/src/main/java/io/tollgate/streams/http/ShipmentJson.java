package io.tollgate.streams.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.Party;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A shipment as a caller asks about it: the fields of the shipment event under their names there.
 * Of those, what says nothing about who buys what may be left out: the ids, revision, licence, line
 * numbers and prices.
 */
final class ShipmentJson {
  private static final Set<String> EVENT_FIELDS =
      Set.of(
          "event_id",
          "event_type",
          "shipment_id",
          "revision",
          "exporter_id",
          "invoice_number",
          "ship_date",
          "parties",
          "end_use",
          "destination_country",
          "currency",
          "licence_number",
          "occurred_at",
          "lines");
  private static final Set<String> PARTY_FIELDS = Set.of("role", "party_id", "name", "country");
  private static final Set<String> LINE_FIELDS =
      Set.of("line_number", "sku", "quantity", "unit_price");
  private static final String UNNAMED = "unnamed";
  private static final int MOST_DIGITS = 15;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ShipmentJson() {}

  /**
   * Reads a shipment.
   *
   * @throws ShapeException naming the field at fault
   */
  static ShipmentEvent read(String text) {
    JsonNode body = object("body", tree(text), EVENT_FIELDS);
    return new ShipmentEvent(
        optional(body, "event_id", UNNAMED),
        EventType.SHIPPED,
        optional(body, "shipment_id", UNNAMED),
        1,
        required(body, "exporter_id"),
        optional(body, "invoice_number", ""),
        date(required(body, "ship_date")),
        parties(array(body, "parties")),
        constant("end_use", EndUse.class, required(body, "end_use")),
        required(body, "destination_country"),
        required(body, "currency"),
        optional(body, "licence_number", ""),
        Instant.EPOCH,
        lines(array(body, "lines")));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new ShapeException(
          "body",
          "is no JSON: "
              + e.getOriginalMessage()
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")"));
    }
  }

  private static List<Party> parties(JsonNode nodes) {
    List<Party> parties = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      object("parties", node, PARTY_FIELDS);
      parties.add(
          new Party(
              constant("role", Role.class, required(node, "role")),
              optional(node, "party_id", ""),
              optional(node, "name", ""),
              optional(node, "country", "")));
    }
    return parties;
  }

  private static List<Line> lines(JsonNode nodes) {
    List<Line> lines = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      object("lines", node, LINE_FIELDS);
      lines.add(
          new Line(
              lineNumber(node, lines.size() + 1),
              required(node, "sku"),
              whole(node, "quantity"),
              price(node)));
    }
    return lines;
  }

  private static JsonNode object(String name, JsonNode node, Set<String> known) {
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
      throw new ShapeException(field, "is missing, or is no JSON array");
    }
    return found;
  }

  private static String required(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (!found.isTextual()) {
      throw new ShapeException(field, "is missing, or is no JSON string");
    }
    return found.textValue();
  }

  private static String optional(JsonNode node, String field, String standard) {
    JsonNode found = node.path(field);
    return found.isMissingNode() || found.isNull() ? standard : required(node, field);
  }

  private static BigDecimal number(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (found.isNumber() || isNumber(found)) {
      BigDecimal value = new BigDecimal(found.asText());
      if (value.precision() - (long) value.scale() <= MOST_DIGITS) {
        return value;
      }
    }
    throw new ShapeException(field, "is missing, or is no number of at most 15 digits");
  }

  /** Prices are often written as strings, so that no reader rounds them. */
  private static boolean isNumber(JsonNode found) {
    return found.isTextual() && DECIMAL.matcher(found.textValue()).matches();
  }

  private static BigDecimal price(JsonNode node) {
    return node.has("unit_price") ? number(node, "unit_price") : BigDecimal.ZERO;
  }

  private static long whole(JsonNode node, String field) {
    try {
      return number(node, field).longValueExact();
    } catch (ArithmeticException e) {
      throw new ShapeException(field, "has to be a whole number");
    }
  }

  private static int lineNumber(JsonNode node, int standard) {
    long given = node.has("line_number") ? whole(node, "line_number") : standard;
    return (int) Math.max(-1, Math.min(given, Integer.MAX_VALUE));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ShapeException("ship_date", "has to be YYYY-MM-DD, not '" + text + "'");
    }
  }

  private static <E extends Enum<E>> E constant(String field, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(known -> known.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ShapeException(
                    field,
                    "has to be one of "
                        + Arrays.toString(type.getEnumConstants())
                        + ", not '"
                        + text
                        + "'"));
  }
}
