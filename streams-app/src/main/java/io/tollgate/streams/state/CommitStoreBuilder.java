package io.tollgate.streams.state;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds stores that log at each commit. Logging and caching are fixed, because these stores need
 * both.
 *
 * @param name the store's name
 * @param logConfig settings of the changelog topic
 */
record CommitStoreBuilder<S extends StateStore>(
    String name, Map<String, String> logConfig, Supplier<S> store) implements StoreBuilder<S> {
  @Override
  public S build() {
    return store.get();
  }

  @Override
  public boolean loggingEnabled() {
    return true;
  }

  @Override
  public StoreBuilder<S> withCachingEnabled() {
    return this;
  }

  @Override
  public StoreBuilder<S> withCachingDisabled() {
    throw fixed();
  }

  @Override
  public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
    throw fixed();
  }

  @Override
  public StoreBuilder<S> withLoggingDisabled() {
    throw fixed();
  }

  private IllegalStateException fixed() {
    return new IllegalStateException(
        "store " + name + " has fixed logging and caching; do not change them");
  }
}
