package io.tollgate.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks one question per key at a time; caches answers but no failures. */
@Timeout(120)
class OnceTest {
  private final Once<String, Integer> once = new Once<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch asking = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);

  @Test
  void shouldAskOnceWhileOthersWait() throws Exception {
    List<CompletableFuture<Integer>> all = askFromFourThreads(key -> 7);

    for (CompletableFuture<Integer> one : all) {
      assertThat(one.get()).isEqualTo(7);
    }
    assertThat(once.get("Aa", key -> asked.incrementAndGet())).isEqualTo(7);
    assertThat(asked).hasValue(1);
  }

  @Test
  void shouldPassAFailureToAllWaitingCallersAndAskAgainLater() throws Exception {
    List<CompletableFuture<Integer>> all =
        askFromFourThreads(
            key -> {
              throw new RegistryException("no " + key);
            });

    for (CompletableFuture<Integer> one : all) {
      assertThatThrownBy(one::get).hasRootCauseInstanceOf(RegistryException.class);
    }
    assertThat(asked).hasValue(1);
    assertThat(once.get("Aa", key -> 8)).isEqualTo(8);
  }

  @Test
  void shouldNotBlockAnotherKey() throws Exception {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    start(slow, key -> 1);
    asking.await();

    // Keys with the same hash, which share one bin of a hash map.
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(once.get("BB", key -> 2)).isEqualTo(2);
    answered.countDown();
    assertThat(slow.get()).isEqualTo(1);
  }

  private List<CompletableFuture<Integer>> askFromFourThreads(Function<String, Integer> answer)
      throws InterruptedException {
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    results.add(new CompletableFuture<>());
    start(results.get(0), answer);
    asking.await();
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Integer> result = new CompletableFuture<>();
      results.add(result);
      Thread waiting = start(result, answer);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> waiting.getState() == Thread.State.WAITING);
    }
    answered.countDown();
    return results;
  }

  private Thread start(CompletableFuture<Integer> result, Function<String, Integer> answer) {
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(once.get("Aa", key -> slowly(key, answer)));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Integer slowly(String key, Function<String, Integer> answer) {
    asked.incrementAndGet();
    asking.countDown();
    try {
      answered.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer.apply(key);
  }
}
