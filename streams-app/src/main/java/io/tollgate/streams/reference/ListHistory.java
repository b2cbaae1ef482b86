package io.tollgate.streams.reference;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.wire.topic.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Records since when each watchlist has been the published one. A manifest that changes only other
 * tables leaves the time. A manifest that returns to an earlier list sets the time of the manifest.
 */
final class ListHistory {
  private final Map<String, Instant> since = new HashMap<>();
  private String latest = "";

  void add(Received<Manifest> manifest) {
    String list = hash(manifest.value());
    if (!list.equals(latest)) {
      since.put(list, Instant.ofEpochMilli(manifest.timestamp()));
      latest = list;
    }
  }

  /** The time when the list of an added manifest became the published one. */
  Instant since(Manifest manifest) {
    return since.get(hash(manifest));
  }

  private static String hash(Manifest manifest) {
    return manifest.table(ReferenceTable.WATCHLIST).hash();
  }
}
