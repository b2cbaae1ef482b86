package io.tollgate.ops.app;

import io.tollgate.ops.metrics.Conservation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics of the application's instances. Each sample asks for them and does not wait for the
 * answers. The metrics of a single instance are passed on, so that one scrape has both.
 */
final class ApplicationMetrics {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<URI> instances;
  private final Clock clock;
  private final Map<URI, Optional<Conservation.Tally>> latest = new ConcurrentHashMap<>();
  private final Set<URI> underWay = ConcurrentHashMap.newKeySet();
  private volatile Optional<Conservation.Seen> lastGap = Optional.empty();

  ApplicationMetrics(List<URI> instances, Clock clock) {
    this.instances = List.copyOf(instances);
    this.clock = clock;
  }

  /** Asks every instance; an answer counts once it has arrived. */
  void ask() {
    for (URI instance : instances) {
      // A slow instance gets no second request meanwhile.
      if (!underWay.add(instance)) {
        continue;
      }
      var unused =
          client
              .sendAsync(request(instance), HttpResponse.BodyHandlers.ofString())
              .handle((answer, fault) -> fault == null ? text(answer) : Optional.<String>empty())
              .thenAccept(metrics -> take(instance, metrics))
              .whenComplete((done, fault) -> underWay.remove(instance));
    }
  }

  private void take(URI instance, Optional<String> metrics) {
    Optional<Conservation.Tally> tally = metrics.map(Conservation.Tally::in);
    latest.put(instance, tally);
    tally
        .filter(some -> some.gap() != 0)
        .ifPresent(
            some -> lastGap = Optional.of(new Conservation.Seen(clock.instant(), sum().gap())));
  }

  private Conservation.Tally sum() {
    return latest.values().stream()
        .flatMap(Optional::stream)
        .reduce(new Conservation.Tally(0, 0), Conservation.Tally::plus);
  }

  /** The last answers; an instance without an answer has no metrics. */
  Conservation conservation() {
    int answered = (int) latest.values().stream().filter(Optional::isPresent).count();
    return new Conservation(instances.size(), answered, sum(), lastGap);
  }

  /** Which instances answered the last request. */
  Map<String, Boolean> up() {
    Map<String, Boolean> up = new TreeMap<>();
    latest.forEach((instance, tally) -> up.put(instance.toString(), tally.isPresent()));
    return up;
  }

  /**
   * The metrics of a single instance, fetched now; empty if it does not answer, or if there are
   * several: their series have equal names.
   */
  Optional<String> passedOn() {
    if (instances.size() != 1) {
      return Optional.empty();
    }
    try {
      Optional<String> metrics =
          text(client.send(request(instances.get(0)), HttpResponse.BodyHandlers.ofString()));
      take(instances.get(0), metrics);
      return metrics;
    } catch (IOException e) {
      take(instances.get(0), Optional.empty());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static HttpRequest request(URI instance) {
    return HttpRequest.newBuilder(instance.resolve("/metrics")).timeout(PATIENCE).build();
  }

  private static Optional<String> text(HttpResponse<String> answer) {
    return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
  }
}
