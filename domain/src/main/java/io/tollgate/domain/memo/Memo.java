package io.tollgate.domain.memo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Caches a bounded number of results of a pure function. When the cache is full, further results
 * are computed on each call. Thread-safe.
 *
 * @param <K> the argument
 * @param <V> the result, never null
 */
public final class Memo<K, V> {
  private final Function<K, V> function;
  private final int most;
  private final ConcurrentMap<K, V> results = new ConcurrentHashMap<>();

  /** Caches at most {@code most} results of a function. */
  public Memo(int most, Function<K, V> function) {
    this.most = most;
    this.function = function;
  }

  /** The function's result for an argument. */
  public V of(K key) {
    V known = results.get(key);
    if (known != null) {
      return known;
    }
    V result = function.apply(key);
    // Concurrent threads may exceed the limit by one each, which does no harm.
    if (results.size() < most) {
      results.put(key, result);
    }
    return result;
  }
}
