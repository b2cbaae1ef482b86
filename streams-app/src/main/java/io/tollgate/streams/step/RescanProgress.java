package io.tollgate.streams.step;

import org.apache.kafka.streams.state.KeyValueStore;

/** Stores the progress of a task's rescan of past events. */
final class RescanProgress {
  private static final String DONE = "done";

  private final KeyValueStore<String, String> store;
  private final String key;
  private final String first;

  /**
   * Creates the access to a store.
   *
   * @param first the version under which the first start needs no rescan
   */
  RescanProgress(KeyValueStore<String, String> store, String key, String first) {
    this.store = store;
    this.key = key;
    this.first = first;
  }

  /**
   * The progress of a rescan.
   *
   * @param version the version of the rescan; blank if there is no reason to rescan
   * @param offset the next offset; -1 at the end
   */
  record Progress(String version, long offset) {
    static Progress begun(String version) {
      return new Progress(version, version.isEmpty() ? -1 : 0);
    }

    boolean isDone() {
      return offset < 0;
    }
  }

  /** The stored progress. */
  Progress load() {
    String stored = store.get(key);
    if (stored == null) {
      return new Progress(first, -1);
    }
    int space = stored.indexOf(' ');
    String offset = stored.substring(space + 1);
    return new Progress(
        stored.substring(0, space), offset.equals(DONE) ? -1 : Long.parseLong(offset));
  }

  void store(Progress progress) {
    store.put(key, progress.version() + ' ' + (progress.isDone() ? DONE : progress.offset()));
  }
}
