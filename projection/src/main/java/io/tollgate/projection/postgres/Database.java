package io.tollgate.projection.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database with the tables of this version, and a pool of connections. */
public final class Database implements AutoCloseable {
  /** One for the writer, the others for readers. */
  private static final int MOST_CONNECTIONS = 6;

  private static final long CONNECT_TIMEOUT_MS = TimeUnit.SECONDS.toMillis(10);

  /** Below the first script's version, so that all scripts run even if other tables exist. */
  private static final String BEFORE_ALL = "0";

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Database(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.registerArrayType(String.class, "text");
  }

  /**
   * Connects, and creates the tables or migrates them to this version.
   *
   * @param url such as {@code jdbc:postgresql://host:5432/tollgate}
   * @throws DatabaseException with a one-line message if the database does not answer or refuses
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
    config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
    // A process that starts while the database is down waits for it, as a running process does.
    config.setInitializationFailTimeout(-1);
    // The driver sends the rows of a batch in one statement.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /** Runs statements in this database. */
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
