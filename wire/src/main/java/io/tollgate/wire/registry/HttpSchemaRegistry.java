package io.tollgate.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.wire.registry.RestClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * A registry with Confluent's REST API: Confluent's own, Apicurio, Karapace, Redpanda. What it has
 * answered is remembered, for ids and schemas never change; refusals are not.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final RegistrySettings settings;
  private final RestClient client;
  private final ConcurrentMap<Named, Integer> registered = new ConcurrentHashMap<>();
  private final ConcurrentMap<Named, Integer> ids = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();

  private record Named(String subject, Schema schema) {}

  /** A client; it connects when it is first asked. */
  public HttpSchemaRegistry(RegistrySettings settings) {
    this.settings = settings;
    this.client = new RestClient(settings);
  }

  @Override
  public int register(String subject, Schema schema) {
    return registered.computeIfAbsent(
        new Named(subject, schema),
        named -> {
          Answer answer = client.post(versions(subject), body(schema));
          if (answer.status() == CONFLICT) {
            throw refused("does not take the schema for '" + subject + "'", answer);
          }
          return id("does not register a schema for '" + subject + "'", answer);
        });
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.computeIfAbsent(
        new Named(subject, schema),
        named -> {
          Answer answer = client.post("/subjects/" + encoded(subject), body(schema));
          if (answer.status() == NOT_FOUND) {
            throw new RegistryException(
                "the schema registry at "
                    + settings.urls().get(0)
                    + " does not have this schema under '"
                    + subject
                    + "'; register it with `tollgate schemas register`");
          }
          return id("does not look up '" + subject + "'", answer);
        });
  }

  @Override
  public Schema schemaOf(int id) {
    return schemas.computeIfAbsent(id, this::fetch);
  }

  private Schema fetch(int id) {
    Answer answer = client.get("/schemas/ids/" + id);
    if (answer.status() == NOT_FOUND) {
      throw new RegistryException(
          "the schema registry at "
              + settings.urls().get(0)
              + " knows no schema with id "
              + id
              + "; was the record written with another registry?");
    }
    if (!answer.isOk()) {
      throw refused("does not give the schema with id " + id, answer);
    }
    try {
      return new Schema.Parser().parse(answer.body().path("schema").asText());
    } catch (SchemaParseException e) {
      throw new RegistryException(
          "the schema registry gives something for id " + id + " that is no Avro schema", e);
    }
  }

  @Override
  public boolean isCompatible(String subject, Schema schema) {
    Answer answer = client.post("/compatibility" + versions(subject), body(schema));
    if (answer.status() == NOT_FOUND) {
      // Not every registry checks against all versions at once; nor has every subject a version.
      answer = client.post("/compatibility" + versions(subject) + "/latest", body(schema));
    }
    if (answer.status() == NOT_FOUND) {
      return true;
    }
    if (!answer.isOk()) {
      throw refused("does not check '" + subject + "'", answer);
    }
    return answer.body().path("is_compatible").asBoolean();
  }

  private int id(String refusal, Answer answer) {
    JsonNode id = answer.body().path("id");
    if (!answer.isOk() || !id.isInt()) {
      throw refused(refusal, answer);
    }
    return id.asInt();
  }

  private RegistryException refused(String what, Answer answer) {
    return new RegistryException(
        "the schema registry at "
            + settings.urls().get(0)
            + " "
            + what
            + ": "
            + answer.message().lines().findFirst().orElse(""));
  }

  private static String versions(String subject) {
    return "/subjects/" + encoded(subject) + "/versions";
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }

  private static JsonNode body(Schema schema) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("schema", schema.toString()).put("schemaType", "AVRO");
  }
}
