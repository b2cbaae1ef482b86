package io.tollgate.ops.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.Signature;
import io.tollgate.domain.shipment.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An officer's decision in the JSON format in which the console page signs and sends it. */
final class DecisionJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGNATURE = "[0-9a-f]{128}";

  private DecisionJson() {}

  /**
   * Reads a decision.
   *
   * @throws BadRequestResponse if the text is not a decision; the message names the field
   */
  static OfficerDecision read(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return new OfficerDecision(
          text(json, "decision_id"),
          text(json, "shipment_id"),
          (int) whole(json, "revision", Integer.MAX_VALUE),
          OfficerAction.valueOf(text(json, "action")),
          about(json.path("about")),
          text(json, "reason"),
          text(json, "officer_id"),
          text(json, "key_id"),
          Instant.EPOCH.plus(whole(json, "decided_at_micros", Long.MAX_VALUE), ChronoUnit.MICROS),
          signature(json));
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the decision is not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("the decision cannot be read: " + e.getMessage());
    }
  }

  private static Signature signature(JsonNode json) {
    String hex = text(json, "signature");
    if (!hex.matches(SIGNATURE)) {
      throw new IllegalArgumentException("signature must be 128 hexadecimal digits in lower case");
    }
    return new Signature(hex);
  }

  private static FiredRule about(JsonNode json) {
    String role = text(json, "role");
    return new FiredRule(
        text(json, "rule"),
        role.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(role)),
        text(json, "list"),
        text(json, "entry_id"),
        text(json, "matched_name"));
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " must be a text");
    }
    return value.textValue();
  }

  private static long whole(JsonNode json, String field, long most) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() > most) {
      throw new IllegalArgumentException(field + " must be a whole number of at most " + most);
    }
    return value.longValue();
  }
}
