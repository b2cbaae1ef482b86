package io.tollgate.ops.http;

import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Records what was refused to people who are not signed in: for each kind of action the first
 * refusal, and then one a minute with the number of those between. Otherwise they could fill the
 * disk, or hide an entry among millions. Thread-safe.
 */
final class Refusals {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AuditLog audit;
  private final Clock clock;
  private final Map<String, Count> counts = new HashMap<>();

  private record Count(Instant next, int left) {}

  Refusals(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  void add(String name, String action, String result) {
    Instant now = clock.instant();
    int between;
    synchronized (this) {
      Count before = counts.getOrDefault(action, new Count(Instant.MIN, 0));
      if (before.next().isAfter(now)) {
        counts.put(action, new Count(before.next(), before.left() + 1));
        return;
      }
      between = before.left();
      counts.put(action, new Count(now.plus(PAUSE), 0));
    }
    String words =
        between == 0
            ? result
            : "%s; %,d more were refused since the entry before".formatted(result, between);
    audit.add(new AuditEntry(now, name, action, "", words));
  }
}
