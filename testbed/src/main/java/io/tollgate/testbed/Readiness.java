package io.tollgate.testbed;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Waits until a broker or registry serves. */
final class Readiness {
  /** Long, for a busy machine; if a child process dies, the wait ends early. */
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int HTTP_OK = 200;

  private Readiness() {}

  static void awaitBroker(Child broker, String bootstrapServers) {
    awaitBroker(broker, bootstrapServers, 1);
  }

  /** Waits until a broker serves and sees {@code brokers} brokers, including itself. */
  static void awaitBroker(Child broker, String bootstrapServers, int brokers) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, PAUSE.toMillis(),
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PAUSE.toMillis(),
            AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, PAUSE.toMillis());
    await(
        broker,
        () -> {
          if (!listens(bootstrapServers)) {
            return false;
          }
          try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() >= brokers;
          } catch (ExecutionException | TimeoutException e) {
            return false;
          }
        });
  }

  /** Tries the port first, because an admin client logs many warnings about a closed port. */
  private static boolean listens(String address) {
    int colon = address.lastIndexOf(':');
    int port = Integer.parseInt(address.substring(colon + 1));
    try (Socket socket = new Socket(address.substring(0, colon), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits, and sets the registry to refuse schemas that cannot read older records. */
  static void awaitRegistry(Child registry, String url) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest setCompatibility =
        HttpRequest.newBuilder(URI.create(url + "/config"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .PUT(BodyPublishers.ofString("{\"compatibility\":\"BACKWARD_TRANSITIVE\"}"))
            .timeout(TIMEOUT)
            .build();
    await(
        registry,
        () -> {
          try {
            HttpResponse<String> answer = client.send(setCompatibility, BodyHandlers.ofString());
            return answer.statusCode() == HTTP_OK;
          } catch (IOException e) {
            return false;
          }
        });
  }

  private static void await(Child child, Callable<Boolean> isReady) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    try {
      while (!isReady.call()) {
        if (!child.isAlive()) {
          throw new LocalStackException(child.deathMessage());
        }
        if (System.nanoTime() > deadline) {
          throw new LocalStackException(
              child + " is not ready after " + TIMEOUT.toSeconds() + " s; see its log");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted while waiting for " + child, e);
    } catch (LocalStackException e) {
      throw e;
    } catch (Exception e) {
      throw new LocalStackException(
          "cannot check whether " + child + " is ready: " + e.getMessage(), e);
    }
  }
}
