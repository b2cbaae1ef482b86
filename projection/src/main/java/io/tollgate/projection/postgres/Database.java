package io.tollgate.projection.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database with the tables of this version, and some connections to it. */
public final class Database implements AutoCloseable {
  /** One writes; the others are for readers. */
  private static final int MOST_CONNECTIONS = 6;

  private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(10);

  /** Below the first script's version, so that every script runs beside another's tables. */
  private static final String BEFORE_ALL = "0";

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.registerArrayType(String.class, "text");
  }

  /**
   * Connects, and creates the tables or brings them to this version.
   *
   * @param url such as {@code jdbc:postgresql://host:5432/tollgate}
   * @throws DatabaseException in one line, if that fails
   */
  public static Database open(String url, String user, String password, Migrations migrations) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(url, user, password)
          .locations("classpath:" + migrations.location())
          .table(migrations.history())
          .baselineOnMigrate(true)
          .baselineVersion(BEFORE_ALL)
          .load()
          .migrate();
      return new Database(connections(url, user, password));
    } catch (FlywayException e) {
      throw new DatabaseException(
          "the database " + url + " cannot be used: " + DatabaseException.firstLine(e), e);
    }
  }

  private static HikariDataSource connections(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("tollgate");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MS);
    // A process that starts while the database is away waits for it, as one that runs does.
    config.setInitializationFailTimeout(-1);
    // Rows of a batch go as one statement.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /** Runs statements in it. */
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
