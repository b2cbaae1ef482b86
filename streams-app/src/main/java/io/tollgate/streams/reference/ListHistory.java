package io.tollgate.streams.reference;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.wire.topic.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when each watchlist has been the published one. A manifest that changes other tables alone
 * makes no list younger; one that brings an earlier list back makes it as young as that manifest.
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

  /** When the list of a manifest that was added became the published one. */
  Instant since(Manifest manifest) {
    return since.get(hash(manifest));
  }

  private static String hash(Manifest manifest) {
    return manifest.table(ReferenceTable.WATCHLIST).hash();
  }
}
