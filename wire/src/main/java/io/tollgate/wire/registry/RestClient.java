package io.tollgate.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request to the address that answered last, then to the others. If none answers, the
 * client retries after growing pauses. It retries only temporary failures: no connection, a
 * timeout, and HTTP status 429 or 500 and higher.
 */
final class RestClient {
  private static final String JSON = "application/vnd.schemaregistry.v1+json";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final int SERVER_FAULT = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> ACCESS_DENIED = Set.of(401, 403);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RegistrySettings settings;
  private final HttpClient client;
  private volatile int preferred;

  /**
   * An answer that needs no retry.
   *
   * @param url the address that answered
   * @param status HTTP status
   * @param body JSON; a missing node if the answer is not JSON
   * @param date the registry's time, to the second; blank if the answer has no date
   */
  record Answer(URI url, int status, JsonNode body, String date) {
    boolean isOk() {
      return status / 100 == 2;
    }

    /** The registry's error message, in one line. */
    String message() {
      String said = body.path("message").asText("");
      return said.isBlank() ? "HTTP status " + status : said.strip().lines().findFirst().get();
    }
  }

  RestClient(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // Some registries cannot handle an upgrade to HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout());
    settings.tls().ifPresent(tls -> builder.sslContext(tls.context()));
    this.client = builder.build();
  }

  Answer get(String path) {
    return send(new Asked("GET", path, Optional.empty()));
  }

  Answer post(String path, JsonNode body) {
    return send(new Asked("POST", path, Optional.of(body.toString())));
  }

  Answer put(String path, JsonNode body) {
    return send(new Asked("PUT", path, Optional.of(body.toString())));
  }

  private record Asked(String method, String path, Optional<String> body) {}

  private Answer send(Asked asked) {
    Duration pause = FIRST_PAUSE;
    for (int turn = 1; ; turn++) {
      try {
        return sendToAny(asked);
      } catch (RegistryUnavailableException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        if (turn >= settings.tries()) {
          String tries = turn == 1 ? "1 try" : turn + " tries";
          throw new RegistryUnavailableException(e.getMessage() + ", after " + tries, e);
        }
      }
      pause(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private Answer sendToAny(Asked asked) {
    int count = settings.urls().size();
    int first = preferred;
    RegistryUnavailableException last = null;
    for (int i = 0; i < count && !Thread.currentThread().isInterrupted(); i++) {
      int index = (first + i) % count;
      try {
        Answer answer = sendTo(settings.urls().get(index), asked);
        preferred = index;
        return answer;
      } catch (RegistryUnavailableException e) {
        last = e;
      }
    }
    throw last == null ? interrupted(settings.urls().get(first), null) : last;
  }

  private Answer sendTo(URI url, Asked what) {
    // The timeout of a request covers only the answer's headers; this one also covers the body.
    CompletableFuture<HttpResponse<String>> asked =
        client.sendAsync(request(url, what), BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> response =
          asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return answer(url, response);
    } catch (TimeoutException e) {
      throw new RegistryUnavailableException(
          "the schema registry at %s does not answer within %d ms"
              .formatted(url, settings.timeout().toMillis()),
          e);
    } catch (ExecutionException e) {
      throw NoAnswer.from(url, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(url, e);
    } finally {
      asked.cancel(true);
    }
  }

  private static void pause(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RegistryUnavailableException interrupted(URI url, InterruptedException cause) {
    return new RegistryUnavailableException(
        "interrupted while asking the schema registry at " + url, cause);
  }

  private HttpRequest request(URI url, Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + asked.path))
            .timeout(settings.timeout())
            .header("Accept", JSON + ", application/json");
    settings.userInfo().ifPresent(user -> request.header("Authorization", "Basic " + base64(user)));
    asked.body.ifPresentOrElse(
        text ->
            request
                .header("Content-Type", JSON)
                .method(asked.method, BodyPublishers.ofString(text)),
        request::GET);
    return request.build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer answer(URI url, HttpResponse<String> response) {
    int status = response.statusCode();
    Answer answer =
        new Answer(
            url, status, json(response.body()), response.headers().firstValue("Date").orElse(""));
    if (status >= SERVER_FAULT || status == TOO_MANY_REQUESTS) {
      throw new RegistryUnavailableException(
          "the schema registry at %s fails with HTTP status %d".formatted(url, status));
    }
    if (ACCESS_DENIED.contains(status)) {
      throw RegistryException.ofAccess(
          "the schema registry at %s denies access (HTTP status %d); check user and password"
              .formatted(url, status),
          null);
    }
    return answer;
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
