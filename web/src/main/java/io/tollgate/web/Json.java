package io.tollgate.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Answers requests in JSON. An error is {@code {"error": "a sentence"}}; routes may add fields. */
public final class Json {
  /** The field of an error that says what is wrong and how to fix it. */
  public static final String ERROR = "error";

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An error's body. */
  public static ObjectNode error(String message) {
    return object().put(ERROR, message);
  }

  /** Answers with the context's status; its default is 200. */
  public static void answer(Context context, JsonNode body) {
    context.contentType(ContentType.APPLICATION_JSON).result(body.toString());
  }

  /** Answers with a status. */
  public static void answer(Context context, HttpStatus status, JsonNode body) {
    answer(context.status(status), body);
  }
}
