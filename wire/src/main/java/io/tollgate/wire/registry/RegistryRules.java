package io.tollgate.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tollgate.wire.registry.RestClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads and sets the compatibility levels of a registry's subjects. All methods throw {@link
 * RegistryException} if the registry refuses, and {@link RegistryUnavailableException} if it does
 * not answer.
 */
public final class RegistryRules {
  private static final String CONFIG = "/config";
  private static final int NOT_FOUND = 404;

  private final RestClient client;

  /** The compatibility levels of the REST API. */
  public enum Level {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE
  }

  /** A client that connects at its first call. */
  public RegistryRules(RegistrySettings settings) {
    this.client = new RestClient(settings);
  }

  /**
   * The compatibility level of a subject, such as {@code NONE}; by default that of the registry.
   */
  public String compatibility(String subject) {
    Answer own = client.get(path(subject) + "?defaultToGlobal=true");
    Answer answer = own.status() == NOT_FOUND ? client.get(CONFIG) : own;
    JsonNode level = answer.body().path("compatibilityLevel");
    if (!answer.isOk() || !level.isTextual()) {
      throw refused(
          answer, "does not return the compatibility level of subject '%s'".formatted(subject));
    }
    return level.asText();
  }

  /** Sets the compatibility level of a subject that has a schema. */
  public void setCompatibility(String subject, Level level) {
    Answer answer =
        client.put(
            path(subject),
            JsonNodeFactory.instance.objectNode().put("compatibility", level.name()));
    if (!answer.isOk()) {
      throw refused(
          answer, "does not set the compatibility level of subject '%s'".formatted(subject));
    }
  }

  /** The id of a subject's newest schema; empty if it has none. */
  public Optional<Integer> newest(String subject) {
    Answer answer = client.get("/subjects/" + encoded(subject) + "/versions/latest");
    if (answer.status() == NOT_FOUND && answer.body().path("error_code").isInt()) {
      return Optional.empty();
    }
    JsonNode id = answer.body().path("id");
    if (!answer.isOk() || !id.isInt()) {
      throw refused(answer, "does not return the newest schema of subject '%s'".formatted(subject));
    }
    return Optional.of(id.asInt());
  }

  /** The registry's time, to the second; empty if its answer has no date. */
  public Optional<Instant> clock() {
    String date = client.get("/subjects").date();
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String path(String subject) {
    return CONFIG + "/" + encoded(subject);
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static RegistryException refused(Answer answer, String what) {
    return new RegistryException(
        "the schema registry at %s %s: %s".formatted(answer.url(), what, answer.message()));
  }
}
