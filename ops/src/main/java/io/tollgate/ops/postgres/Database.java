package io.tollgate.ops.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database with the tables of this version. */
public final class Database {
  private final Jdbi jdbi;

  private Database(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Connects, and makes or brings up the tables.
   *
   * @param url such as {@code jdbc:postgresql://host:5432/tollgate}
   * @throws DatabaseException in one line, if that fails
   */
  public static Database open(String url, String user, String password) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(url, user, password)
          .locations("classpath:io/tollgate/ops/postgres")
          .load()
          .migrate();
      return new Database(Jdbi.create(url, user, password));
    } catch (FlywayException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new DatabaseException("the database " + url + " cannot be used: " + why, e);
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }
}
