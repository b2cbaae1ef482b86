package io.tollgate.domain.memo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers some answers of a pure function that is asked the same again and again. Nobody can tell
 * it from the function but by its speed; when it is full, further answers are worked out each time.
 * Safe for many threads at once.
 *
 * @param <K> what is asked
 * @param <V> what is answered, never null
 */
public final class Memo<K, V> {
  private final Function<K, V> function;
  private final int most;
  private final ConcurrentMap<K, V> answers = new ConcurrentHashMap<>();

  /** Remembers a bounded number of answers of a function. */
  public Memo(int most, Function<K, V> function) {
    this.most = most;
    this.function = function;
  }

  /** The function's answer. */
  public V of(K key) {
    V known = answers.get(key);
    if (known != null) {
      return known;
    }
    V answer = function.apply(key);
    // Threads that meet here may overshoot by one each, which does no harm.
    if (answers.size() < most) {
      answers.put(key, answer);
    }
    return answer;
  }
}
