package io.tollgate.bench.overhead;

import io.tollgate.catalogue.Metric;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Reads {@code /metrics} of some ports at an interval, as Prometheus does. */
final class Scraper implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger scrapes = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final List<Integer> ports;
  private volatile boolean isResting;

  /** Starts scraping, after a first successful scrape of every port. */
  Scraper(List<Integer> ports, Duration interval) {
    this.ports = List.copyOf(ports);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ports.stream().allMatch(this::scrape)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "one of the ports " + ports + " does not answer at /metrics; see the programs' logs");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    var unused =
        pace.scheduleAtFixedRate(this::scrapeAll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Pauses or resumes scraping. */
  void rest(boolean rests) {
    isResting = rests;
  }

  private void scrapeAll() {
    if (isResting) {
      return;
    }
    for (int port : ports) {
      (scrape(port) ? scrapes : failures).incrementAndGet();
    }
  }

  private boolean scrape(int port) {
    return read(port).isPresent();
  }

  private Optional<String> read(int port) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/metrics");
    try {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * The current value of a metric without labels at a port; none if the port does not report it.
   */
  Object value(int port, Metric metric) {
    String name = metric.metricName().replace('.', '_') + " ";
    return read(port).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(name))
        .map(line -> (Object) Double.valueOf(line.substring(name.length())))
        .findFirst()
        .orElse(null);
  }

  /** The number of answered scrapes. */
  int scrapes() {
    return scrapes.get();
  }

  /** The number of failed scrapes. */
  int failures() {
    return failures.get();
  }

  /** A free port. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no port is free", e);
    }
  }

  @Override
  public void close() {
    pace.shutdownNow();
  }
}
