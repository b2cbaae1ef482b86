package io.tollgate.streams.step;

import org.apache.kafka.streams.state.KeyValueStore;

/** How far a task's rescan of past events has come. */
final class RescanProgress {
  private static final String DONE = "done";

  private final KeyValueStore<String, String> store;
  private final String key;
  private final String first;

  /**
   * Where it is kept.
   *
   * @param first the version under which nothing has to be rescanned at the first start
   */
  RescanProgress(KeyValueStore<String, String> store, String key, String first) {
    this.store = store;
    this.key = key;
    this.first = first;
  }

  /**
   * Where a rescan stands.
   *
   * @param version what it rescans under; blank where there is no reason to
   * @param offset where it goes on; -1 once it has come to the end
   */
  record Walk(String version, long offset) {
    static Walk begun(String version) {
      return new Walk(version, version.isEmpty() ? -1 : 0);
    }

    boolean isDone() {
      return offset < 0;
    }
  }

  /** Where the walk stands. */
  Walk walk() {
    String stored = store.get(key);
    if (stored == null) {
      return new Walk(first, -1);
    }
    int space = stored.indexOf(' ');
    String offset = stored.substring(space + 1);
    return new Walk(stored.substring(0, space), offset.equals(DONE) ? -1 : Long.parseLong(offset));
  }

  void walked(Walk walk) {
    store.put(key, walk.version() + ' ' + (walk.isDone() ? DONE : walk.offset()));
  }
}
