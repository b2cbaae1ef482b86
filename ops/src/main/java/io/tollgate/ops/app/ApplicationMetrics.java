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
 * What the application's instances tell of themselves. They are asked at each sample, which does
 * not wait for them; the metrics of a single one are passed on, so that one scrape has both.
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

  /** Asks all of them anew; what they answer is seen when it has come. */
  void ask() {
    for (URI instance : instances) {
      // One that is slow to answer is not asked a second thing meanwhile.
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

  /** What was last heard; an instance that did not answer counts as one that says nothing. */
  Conservation conservation() {
    int answered = (int) latest.values().stream().filter(Optional::isPresent).count();
    return new Conservation(instances.size(), answered, sum(), lastGap);
  }

  /** Which of them answered when they were last asked. */
  Map<String, Boolean> up() {
    Map<String, Boolean> up = new TreeMap<>();
    latest.forEach((instance, tally) -> up.put(instance.toString(), tally.isPresent()));
    return up;
  }

  /**
   * The text of a single instance, fetched now; empty if it does not answer. The series of several
   * have the same names, so none of them are passed on.
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
