package io.tollgate.wire.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Caches one answer per key. Concurrent callers with the same key wait for one question. A failure
 * goes to all waiting callers and is not cached, so that a later caller asks again.
 */
final class Once<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();

  V get(K key, Function<? super K, ? extends V> ask) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> other = answers.putIfAbsent(key, mine);
    if (other != null) {
      return await(other);
    }
    try {
      V answer = ask.apply(key);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      answers.remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V await(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }
}
