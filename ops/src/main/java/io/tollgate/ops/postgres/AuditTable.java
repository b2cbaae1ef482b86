package io.tollgate.ops.postgres;

import io.tollgate.ops.access.AccessException;
import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.AuditLog;
import io.tollgate.projection.postgres.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The record of actions as a table. The database refuses to change or delete its rows. */
public final class AuditTable implements AuditLog {
  private static final int ALL = Integer.MAX_VALUE;

  private final Jdbi jdbi;

  /** Uses a database. */
  public AuditTable(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Copies all entries of an earlier record, in their order, if this table is empty.
   *
   * @return the number of copied entries
   * @throws AccessException if the entries cannot be stored; then none of them is stored
   */
  public synchronized int takeOver(AuditLog before) {
    return answered("written", () -> jdbi.inTransaction(handle -> takeOver(before, handle)));
  }

  private static int takeOver(AuditLog before, Handle handle) {
    // The lock lets only one of two starting processes copy the entries.
    handle.execute("SELECT pg_advisory_xact_lock(hashtext('action'))");
    boolean isBegun =
        handle.createQuery("SELECT EXISTS (SELECT FROM action)").mapTo(Boolean.class).one();
    List<AuditEntry> entries = isBegun ? List.of() : before.latest(0, ALL);
    for (int i = entries.size() - 1; i >= 0; i--) {
      add(handle, entries.get(i));
    }
    return entries.size();
  }

  @Override
  public synchronized void add(AuditEntry entry) {
    answered(
        "written",
        () -> {
          jdbi.useHandle(handle -> add(handle, entry));
          return 1;
        });
  }

  private static void add(Handle handle, AuditEntry entry) {
    handle.execute(
        "INSERT INTO action (at, who, what, subject, result) VALUES (?, ?, ?, ?, ?)",
        OffsetDateTime.ofInstant(entry.at().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
        storable(entry.user()),
        storable(entry.action()),
        storable(entry.subject()),
        storable(entry.result()));
  }

  /** Replaces NUL: PostgreSQL cannot store it, and a user may type it as a name. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  @Override
  public List<AuditEntry> latest(int from, int most) {
    return answered(
        "read",
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT at, who, what, subject, result FROM action"
                                + " ORDER BY seq DESC OFFSET :from LIMIT :most")
                        .bind("from", from)
                        .bind("most", most)
                        .map(
                            (row, context) ->
                                new AuditEntry(
                                    instant(row.getObject("at", OffsetDateTime.class)),
                                    row.getString("who"),
                                    row.getString("what"),
                                    row.getString("subject"),
                                    row.getString("result")))
                        .list()));
  }

  private static Instant instant(OffsetDateTime at) {
    return at.toInstant();
  }

  private static <T> T answered(String done, Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new AccessException(
          "the record of actions, table action of the database, cannot be %s: %s"
              .formatted(done, why),
          e);
    }
  }
}
