package io.tollgate.projection.postgres;

import io.tollgate.projection.Offsets;
import io.tollgate.projection.Offsets.Partition;
import io.tollgate.projection.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * A projection in PostgreSQL: one transaction writes a batch and the offsets after it. If the
 * process, the connection or the server fails before the commit, neither is stored. If it fails
 * after the commit, both are stored; the follower reads the stored offsets before it continues.
 *
 * @param <R> a record, decoded
 */
public final class PostgresProjection<R> implements Projection<R> {
  private final Database database;
  private final Tables tables;
  private final Writer<R> writer;

  /**
   * Converts a batch to statements.
   *
   * @param <R> a record, decoded
   */
  @FunctionalInterface
  public interface Writer<R> {
    /** Prepares the statements of a batch, before its transaction begins. */
    Statements prepare(List<R> batch);
  }

  /** The statements of one batch. */
  @FunctionalInterface
  public interface Statements {
    /** Runs the statements in the handle's transaction, without commit or rollback. */
    void run(Handle handle);
  }

  /**
   * Opens existing tables. If a writer of another form filled them, this empties them, so that the
   * topics are read from the beginning.
   *
   * @param form the version of the writer's stored form
   * @throws DatabaseException if the database does not answer or refuses
   */
  public PostgresProjection(Database database, Tables tables, String form, Writer<R> writer) {
    this.database = database;
    this.tables = tables;
    this.writer = writer;
    answered("read", () -> database.jdbi().inTransaction(handle -> bringTo(form, handle)));
  }

  private boolean bringTo(String form, Handle handle) {
    lock(handle);
    boolean isOther =
        !handle
            .createQuery("SELECT version FROM " + tables.version())
            .mapTo(String.class)
            .list()
            .equals(List.of(form));
    if (isOther) {
      handle.execute("TRUNCATE " + tables.emptied());
      handle.execute("DELETE FROM " + tables.version());
      handle.execute("INSERT INTO " + tables.version() + " VALUES (?)", form);
    }
    return isOther;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatabaseException if the database does not answer or refuses, or if another process has
   *     changed the stored offsets
   */
  @Override
  public void apply(List<R> batch, Offsets from, Offsets next) {
    Statements statements = writer.prepare(batch);
    answered(
        "written",
        () ->
            database
                .jdbi()
                .inTransaction(
                    handle -> {
                      lock(handle);
                      requireStored(from, handle);
                      store(next, handle);
                      statements.run(handle);
                      return next;
                    }));
  }

  /** Allows one writer at a time; readers do not wait. */
  private void lock(Handle handle) {
    handle.execute("LOCK TABLE " + tables.offsets() + " IN SHARE ROW EXCLUSIVE MODE");
  }

  private void requireStored(Offsets from, Handle handle) {
    if (!offsets(handle).equals(from)) {
      throw new DatabaseException(
          "another process has written to "
              + tables.offsets()
              + "; let only one process at a time use this database",
          null);
    }
  }

  private void store(Offsets next, Handle handle) {
    Batches.write(
        handle,
        "INSERT INTO "
            + tables.offsets()
            + " VALUES (?, ?, ?) ON CONFLICT (topic, part) DO UPDATE SET next = EXCLUDED.next",
        next.next().entrySet(),
        (row, offset) ->
            row.bind(0, offset.getKey().topic())
                .bind(1, offset.getKey().number())
                .bind(2, offset.getValue()));
  }

  @Override
  public Offsets offsets() {
    return answered("read", () -> database.jdbi().withHandle(this::offsets));
  }

  private Offsets offsets(Handle handle) {
    Map<Partition, Long> next = new HashMap<>();
    handle
        .createQuery("SELECT topic, part, next FROM " + tables.offsets())
        .map(
            (row, context) ->
                next.put(
                    new Partition(row.getString("topic"), row.getInt("part")), row.getLong("next")))
        .list();
    return new Offsets(next);
  }

  @Override
  public void reset() {
    answered(
        "emptied",
        () -> database.jdbi().withHandle(handle -> handle.execute("TRUNCATE " + tables.emptied())));
  }

  private static <T> T answered(String done, Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw new DatabaseException(
          "the database cannot be %s: %s".formatted(done, DatabaseException.firstLine(e)), e);
    }
  }
}
