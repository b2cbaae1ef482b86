package io.tollgate.projection.postgres;

import io.tollgate.projection.postgres.PostgresProjection.Statements;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A read model with one row for each record. */
final class Entries {
  static final Migrations MIGRATIONS =
      new Migrations("io/tollgate/projection/entries", "entries_history");
  static final Tables TABLES = new Tables("entry_offset", "entry_version", List.of("entry"));

  private Entries() {}

  static Database open(String url) {
    return Database.open(url, "postgres", "", MIGRATIONS);
  }

  static PostgresProjection<Long> projection(Database database) {
    return new PostgresProjection<>(database, TABLES, "1", Entries::insert);
  }

  static Statements insert(List<Long> batch) {
    return handle -> insert(handle, batch);
  }

  static void insert(Handle handle, List<Long> batch) {
    Batches.write(
        handle, "INSERT INTO entry VALUES (?)", batch, (row, number) -> row.bind(0, number));
  }

  static List<Long> in(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT number FROM entry").mapTo(Long.class).list());
  }
}
