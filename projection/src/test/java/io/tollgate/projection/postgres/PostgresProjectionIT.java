package io.tollgate.projection.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tollgate.projection.Follower;
import io.tollgate.projection.ListSource;
import io.tollgate.projection.Offsets;
import io.tollgate.projection.Projection;
import io.tollgate.projection.ReadRate;
import io.tollgate.projection.fixture.SharedPostgres;
import io.tollgate.projection.fixture.SharedPostgresExtension;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests exactly-once writes with a real PostgreSQL server and an in-memory source. */
@ExtendWith(SharedPostgresExtension.class)
class PostgresProjectionIT {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int END = 4;
  private static final String DATABASE = "projection";

  private static SharedPostgres server;

  private Database database;

  @BeforeAll
  static void start(SharedPostgres shared) {
    server = shared;
  }

  @BeforeEach
  void connect() throws SQLException {
    server.createDatabase(DATABASE);
    database = Entries.open(url());
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
    server.dropDatabase(DATABASE);
  }

  private static String url() {
    return server.url(DATABASE);
  }

  private void followToTheEnd(Projection<Long> projection) {
    try (Follower<Long> follower =
        new Follower<>(
            "follower",
            () -> new ListSource(new AtomicLong(END)),
            projection,
            ReadRate.UNLIMITED)) {
      follower.start();
      await().atMost(TIMEOUT).until(follower::isCaughtUp);
    }
  }

  private void assertEachOnce(Projection<Long> projection) {
    assertThat(projection.offsets()).isEqualTo(ListSource.at(END, END));
    assertThat(Entries.in(database)).containsExactlyInAnyOrderElementsOf(ListSource.all(END));
  }

  @Test
  void shouldContinueWhereTheLastProcessEnded() {
    Entries.projection(database).apply(List.of(0L, 1L, 10L), Offsets.NONE, ListSource.at(2, 1));
    try (Database later = Entries.open(url())) {
      followToTheEnd(Entries.projection(later));
    }
    assertEachOnce(Entries.projection(database));
  }

  @Test
  void shouldApplyNothingOfABatchThatFailsHalfWay() {
    Projection<Long> projection =
        new PostgresProjection<>(
            database,
            Entries.TABLES,
            "1",
            batch ->
                handle -> {
                  Entries.insert(handle, batch);
                  throw new IllegalStateException("the power is gone");
                });
    assertThatThrownBy(() -> projection.apply(List.of(0L, 1L), Offsets.NONE, ListSource.at(1, 1)))
        .hasMessage("the power is gone");
    assertThat(projection.offsets()).isEqualTo(Offsets.NONE);
    assertThat(Entries.in(database)).isEmpty();
  }

  /** The server ends the session between the writing of the rows and the commit. */
  @Test
  void shouldNeitherLoseNorRepeatABatchWhoseConnectionBreaksBeforeTheCommit() {
    AtomicBoolean isBroken = new AtomicBoolean();
    Projection<Long> projection =
        new PostgresProjection<>(
            database,
            Entries.TABLES,
            "1",
            batch ->
                handle -> {
                  Entries.insert(handle, batch);
                  if (batch.contains(20L) && isBroken.compareAndSet(false, true)) {
                    end(handle.createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one());
                  }
                });
    followToTheEnd(projection);
    assertThat(isBroken).isTrue();
    assertEachOnce(projection);
  }

  private static void end(int backend) {
    try {
      server.asAdministrator("SELECT pg_terminate_backend(" + backend + ", 60000)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The test kills a process between the writing of the rows and the commit. */
  @Test
  void shouldNeitherLoseNorRepeatABatchWhoseProcessIsKilledBeforeTheCommit() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StuckMain.class.getName(),
                url())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals(StuckMain.WRITTEN)) {
        line = out.readLine();
      }
      assertThat(line).as("the process ended before it wrote").isEqualTo(StuckMain.WRITTEN);
    } finally {
      process.destroyForcibly().waitFor();
    }
    Projection<Long> projection = Entries.projection(database);
    assertThat(projection.offsets()).isEqualTo(Offsets.NONE);
    followToTheEnd(projection);
    assertEachOnce(projection);
  }

  @Test
  void shouldRefuseABatchIfAnotherProcessHasWritten() {
    Projection<Long> projection = Entries.projection(database);
    try (Database other = Entries.open(url())) {
      Entries.projection(other).apply(List.of(0L, 1L), Offsets.NONE, ListSource.at(1, 1));
    }
    assertThatThrownBy(() -> projection.apply(List.of(0L, 1L), Offsets.NONE, ListSource.at(1, 1)))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "another process has written to entry_offset;"
                + " let only one process at a time use this database");
    assertThat(Entries.in(database)).containsExactlyInAnyOrder(0L, 1L);
    followToTheEnd(projection);
    assertEachOnce(projection);
  }

  @Test
  void shouldReadFromTheBeginningIfAnotherVersionStoredTheContent() {
    Entries.projection(database).apply(List.of(77L), Offsets.NONE, ListSource.at(1, 0));
    assertThat(Entries.projection(database).offsets()).isEqualTo(ListSource.at(1, 0));
    Projection<Long> newer =
        new PostgresProjection<>(database, Entries.TABLES, "2", Entries::insert);
    assertThat(newer.offsets()).isEqualTo(Offsets.NONE);
    assertThat(Entries.in(database)).isEmpty();
    followToTheEnd(newer);
    assertEachOnce(newer);
  }

  @Test
  void shouldEmptyItsContentAndOffsetsTogether() {
    Projection<Long> projection = Entries.projection(database);
    followToTheEnd(projection);
    projection.reset();
    assertThat(projection.offsets()).isEqualTo(Offsets.NONE);
    assertThat(Entries.in(database)).isEmpty();
  }

  @Test
  void shouldSayThatTheDatabaseRefuses() throws SQLException {
    Projection<Long> projection = Entries.projection(database);
    database.jdbi().useHandle(handle -> handle.execute("DROP TABLE entry"));
    assertThatThrownBy(() -> projection.apply(List.of(0L), Offsets.NONE, ListSource.at(1, 0)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("the database cannot be written: ")
        .hasMessageContaining("entry");
    assertThat(projection.offsets()).isEqualTo(Offsets.NONE);
  }

  @Test
  void shouldShareADatabaseWithAnotherReadModel() {
    Migrations others = new Migrations("io/tollgate/projection/others", "others_history");
    try (Database second = Database.open(url(), "postgres", "", others)) {
      second.jdbi().useHandle(handle -> handle.execute("INSERT INTO other VALUES (1)"));
    }
    followToTheEnd(Entries.projection(database));
    assertEachOnce(Entries.projection(database));
  }

  @Test
  void shouldSayThatTheDatabaseCannotBeUsed() {
    assertThatThrownBy(() -> Entries.open("jdbc:postgresql://127.0.0.1:1/none"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("the database jdbc:postgresql://127.0.0.1:1/none cannot be used: ");
  }

  @Test
  void shouldRefuseATableNameThatWouldBeSql() {
    assertThatThrownBy(() -> new Tables("a; DROP TABLE b", "c", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'a; DROP TABLE b' is not a table name");
  }
}
