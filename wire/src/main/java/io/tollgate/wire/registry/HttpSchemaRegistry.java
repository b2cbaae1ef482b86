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
 * A registry with Confluent's REST API: Confluent's own, Apicurio, Karapace, Redpanda. What it has
 * answered is remembered, for ids and schemas never change; refusals are not. Several threads that
 * want the same at once make one request.
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

  /** A client; it connects when it is first asked. */
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
          "does not take the schema for '%s', which is not compatible with its earlier versions: %s"
              .formatted(named.subject, answer.message()));
    }
    return id(answer, "does not register the schema for '%s'".formatted(named.subject));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.get(new Named(subject, schema), this::askForId);
  }

  private int askForId(Named named) {
    Answer answer = client.post("/subjects/" + encoded(named.subject), body(named.schema));
    if (isUnknown(answer)) {
      throw RegistryException.unregistered(
          "the schema registry at %s does not have this schema under '%s'; register it"
              .formatted(answer.url(), named.subject));
    }
    return id(answer, "does not look up '%s'".formatted(named.subject));
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
          "knows no schema with id %d; was the record written with another registry?"
              .formatted(id));
    }
    if (!answer.isOk()) {
      throw noAccess(
          answer, "does not give the schema with id %d: %s".formatted(id, answer.message()));
    }
    try {
      // A default that does not fit its field is the writer's affair: none is read from here.
      return new Schema.Parser()
          .setValidateDefaults(false)
          .parse(answer.body().path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new RegistryException(
          "what the schema registry at %s has under id %d is no Avro schema"
              .formatted(answer.url(), id),
          e);
    }
  }

  @Override
  public boolean isCompatible(String subject, Schema schema) {
    String path = "/compatibility" + versions(subject);
    Answer answer = client.post(path, body(schema));
    if (answer.status() == NOT_FOUND || answer.status() == METHOD_NOT_ALLOWED) {
      // Not every registry checks against all versions at once; nor has every subject a version.
      answer = client.post(path + "/latest", body(schema));
    }
    if (isUnknown(answer)) {
      return true;
    }
    JsonNode compatible = answer.body().path("is_compatible");
    if (!answer.isOk() || !compatible.isBoolean()) {
      throw refused(answer, "does not check '%s': %s".formatted(subject, answer.message()));
    }
    return compatible.asBoolean();
  }

  private static boolean isUnknown(Answer answer) {
    checkIsARegistrys(answer);
    return answer.status() == NOT_FOUND;
  }

  /** A registry that does not have something says so in its own way, not as any web server does. */
  private static void checkIsARegistrys(Answer answer) {
    if (answer.status() == NOT_FOUND && !answer.body().path("error_code").isInt()) {
      throw noAccess(
          answer, "is no schema registry (HTTP status 404); check the path in schema.registry.url");
    }
  }

  private static int id(Answer answer, String refusal) {
    checkIsARegistrys(answer);
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
