package io.tollgate.ops.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database with the tables of this version, and some connections to it. */
public final class Database implements AutoCloseable {
  /** One writes; the others are for those who look. */
  private static final int MOST_CONNECTIONS = 6;

  private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(10);

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.registerArrayType(String.class, "text");
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
      return new Database(connections(url, user, password));
    } catch (FlywayException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new DatabaseException("the database " + url + " cannot be used: " + why, e);
    }
  }

  private static HikariDataSource connections(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("book");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MS);
    // Whoever starts while the database is away waits for it as one does who runs already.
    config.setInitializationFailTimeout(-1);
    // Rows of a batch go as one statement.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
