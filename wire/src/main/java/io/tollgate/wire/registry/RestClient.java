package io.tollgate.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to the first address that answers, and again, with growing pauses, where none
 * does. Only what may pass is tried again: no connection, a time-out, 429, and 500 and more.
 */
final class RestClient {
  private static final String JSON = "application/vnd.schemaregistry.v1+json";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final int SERVER_FAULT = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RegistrySettings settings;
  private final HttpClient client;

  /**
   * An answer that is not to be asked for again.
   *
   * @param status HTTP's
   * @param body JSON; missing where the answer is something else
   */
  record Answer(int status, JsonNode body) {
    boolean isOk() {
      return status / 100 == 2;
    }

    String message() {
      return body.path("message").asText("HTTP status " + status);
    }
  }

  RestClient(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.timeout());
    settings.tls().ifPresent(tls -> builder.sslContext(tls.context()));
    this.client = builder.build();
  }

  Answer get(String path) {
    return send(path, Optional.empty());
  }

  Answer post(String path, JsonNode body) {
    return send(path, Optional.of(body.toString()));
  }

  private Answer send(String path, Optional<String> body) {
    RegistryUnavailableException last = null;
    Duration pause = FIRST_PAUSE;
    for (int turn = 0; turn < settings.tries(); turn++) {
      if (turn > 0) {
        LockSupport.parkNanos(pause.toNanos());
        pause = pause.multipliedBy(2);
      }
      for (URI url : settings.urls()) {
        try {
          return sendTo(url, path, body);
        } catch (RegistryUnavailableException e) {
          last = e;
        }
      }
    }
    throw new RegistryUnavailableException(
        last.getMessage() + ", after " + settings.tries() + " tries", last);
  }

  private Answer sendTo(URI url, String path, Optional<String> body) {
    try {
      HttpResponse<String> response =
          client.send(request(url, path, body), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer(url, response.statusCode(), response.body());
    } catch (IOException e) {
      throw new RegistryUnavailableException(
          "the schema registry at " + url + " does not answer: " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnavailableException("interrupted while asking " + url, e);
    }
  }

  private HttpRequest request(URI url, String path, Optional<String> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(settings.timeout())
            .header("Accept", JSON + ", application/json");
    settings.userInfo().ifPresent(user -> request.header("Authorization", "Basic " + base64(user)));
    body.ifPresentOrElse(
        text -> request.header("Content-Type", JSON).POST(BodyPublishers.ofString(text)),
        request::GET);
    return request.build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer answer(URI url, int status, String body) {
    if (status >= SERVER_FAULT || status == TOO_MANY_REQUESTS) {
      throw new RegistryUnavailableException(
          "the schema registry at " + url + " answers with HTTP status " + status);
    }
    if (NOT_LET_IN.contains(status)) {
      throw new RegistryException(
          "the schema registry at "
              + url
              + " does not let us in (HTTP status "
              + status
              + "); check user and password");
    }
    return new Answer(status, json(body));
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
