package io.tollgate.ops.access;

import java.util.List;

/** The record of actions, which only grows. Used by many threads. */
public interface AuditLog {
  /**
   * Adds an entry; it is kept when this returns.
   *
   * @throws AccessException if it cannot be kept
   */
  void add(AuditEntry entry);

  /** The latest entries, the latest first. */
  List<AuditEntry> latest(int from, int most);
}
