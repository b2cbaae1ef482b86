package io.tollgate.ops.access;

import java.util.List;

/** The record of actions, which only grows. Thread-safe. */
public interface AuditLog {
  /**
   * Adds an entry, which is stored when this method returns.
   *
   * @throws AccessException if the entry cannot be stored
   */
  void add(AuditEntry entry);

  /** Returns up to {@code most} entries, the latest first, after skipping {@code from} of them. */
  List<AuditEntry> latest(int from, int most);
}
