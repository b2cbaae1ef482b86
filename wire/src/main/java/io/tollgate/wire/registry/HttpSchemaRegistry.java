package io.tollgate.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.wire.registry.RestClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A registry with Confluent's REST API: Confluent, Apicurio, Karapace, Redpanda. It caches answers,
 * because ids and schemas never change; it does not cache refusals. Concurrent calls for the same
 * answer share one request.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int CONFLICT = 409;

  private final RestClient client;
  private final Once<Named, Integer> registered = new Once<>();
  private final Once<Named, Integer> ids = new Once<>();
  private final Once<Integer, Schema> schemas = new Once<>();

  private record Named(String subject, Schema schema) {}

  /** A client that connects at its first call. */
  public HttpSchemaRegistry(RegistrySettings settings) {
    this.client = new RestClient(settings);
  }

  @Override
  public int register(String subject, Schema schema) {
    return registered.get(new Named(subject, schema), this::askToRegister);
  }

  private int askToRegister(Named named) {
    Answer answer = client.post(versions(named.subject), body(named.schema));
    if (answer.status() == CONFLICT) {
      throw refused(
          answer,
          "refuses the schema of subject '%s', which is not compatible with earlier versions: %s"
              .formatted(named.subject, answer.message()));
    }
    return id(answer, "refuses the schema of subject '%s'".formatted(named.subject));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.get(new Named(subject, schema), this::askForId);
  }

  private int askForId(Named named) {
    Answer answer = client.post("/subjects/" + encoded(named.subject), body(named.schema));
    if (isUnknown(answer)) {
      throw RegistryException.unregistered(
          "the schema registry at %s does not have this schema under subject '%s'; register it"
              .formatted(answer.url(), named.subject));
    }
    return id(answer, "cannot look up the schema of subject '%s'".formatted(named.subject));
  }

  @Override
  public Schema schemaOf(int id) {
    return schemas.get(id, this::askForSchema);
  }

  private Schema askForSchema(int id) {
    Answer answer = client.get("/schemas/ids/" + id);
    if (isUnknown(answer)) {
      throw refused(
          answer,
          "has no schema with id %d; check whether the record was written with another registry"
              .formatted(id));
    }
    if (!answer.isOk()) {
      throw noAccess(
          answer, "does not return the schema with id %d: %s".formatted(id, answer.message()));
    }
    try {
      // The reader ignores the writer's defaults, so they need no validation.
      return new Schema.Parser()
          .setValidateDefaults(false)
          .parse(answer.body().path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new RegistryException(
          "the schema registry at %s returns an invalid Avro schema for id %d"
              .formatted(answer.url(), id),
          e);
    }
  }

  @Override
  public boolean isCompatible(String subject, Schema schema) {
    String path = "/compatibility" + versions(subject);
    Answer answer = client.post(path, body(schema));
    if (answer.status() == NOT_FOUND || answer.status() == METHOD_NOT_ALLOWED) {
      // Some registries cannot check against all versions, and a new subject has no versions.
      answer = client.post(path + "/latest", body(schema));
    }
    if (isUnknown(answer)) {
      return true;
    }
    JsonNode compatible = answer.body().path("is_compatible");
    if (!answer.isOk() || !compatible.isBoolean()) {
      throw refused(
          answer,
          "cannot check the compatibility of subject '%s': %s"
              .formatted(subject, answer.message()));
    }
    return compatible.asBoolean();
  }

  private static boolean isUnknown(Answer answer) {
    checkIsRegistry(answer);
    return answer.status() == NOT_FOUND;
  }

  /** Unlike other web servers, a registry adds an error code to HTTP status 404. */
  private static void checkIsRegistry(Answer answer) {
    if (answer.status() == NOT_FOUND && !answer.body().path("error_code").isInt()) {
      throw noAccess(
          answer,
          "is not a schema registry (HTTP status 404); check the path in schema.registry.url");
    }
  }

  private static int id(Answer answer, String refusal) {
    checkIsRegistry(answer);
    JsonNode id = answer.body().path("id");
    if (!answer.isOk() || !id.isInt()) {
      throw refused(answer, refusal + ": " + answer.message());
    }
    return id.asInt();
  }

  private static RegistryException refused(Answer answer, String what) {
    return new RegistryException("the schema registry at " + answer.url() + " " + what);
  }

  private static RegistryException noAccess(Answer answer, String what) {
    return RegistryException.ofAccess(refused(answer, what).getMessage(), null);
  }

  private static String versions(String subject) {
    return "/subjects/" + encoded(subject) + "/versions";
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonNode body(Schema schema) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("schema", schema.toString()).put("schemaType", "AVRO");
  }
}
