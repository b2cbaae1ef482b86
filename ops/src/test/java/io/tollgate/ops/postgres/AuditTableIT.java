package io.tollgate.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.ops.access.AccessException;
import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.AuditFile;
import io.tollgate.projection.fixture.SharedPostgres;
import io.tollgate.projection.fixture.SharedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The record of actions in PostgreSQL, with a role that has only the documented rights. */
@ExtendWith(SharedPostgresExtension.class)
class AuditTableIT {
  private static final Instant AT = Instant.parse("2026-03-03T09:00:00.123456Z");
  private static final Path OPERATIONS = Path.of("..", "docs", "OPERATIONS.md");

  /** The SQL blocks of the documentation page: before the first start, and after it. */
  private static final Pattern SQL =
      Pattern.compile("(?s)### Protecting the audit table.*?```sql\n(.*?)```.*?```sql\n(.*?)```");

  private static final Pattern END = Pattern.compile(";\\s*");

  private static final List<String> CHANGES =
      List.of("UPDATE action SET who = 'bernd'", "DELETE FROM action", "TRUNCATE action CASCADE");

  private static SharedPostgres server;

  @TempDir private Path folder;

  @BeforeAll
  static void start(SharedPostgres shared) {
    server = shared;
  }

  @BeforeEach
  void prepare() throws Exception {
    for (String statement : documented(1)) {
      as("postgres", "postgres", statement.replace("PASSWORD '…'", "PASSWORD 'secret'"));
    }
  }

  @AfterEach
  void drop() throws SQLException {
    server.dropDatabase("tollgate");
    server.asAdministrator("DROP ROLE tollgate");
  }

  private static List<String> documented(int block) throws IOException {
    Matcher page = SQL.matcher(Files.readString(OPERATIONS));
    assertThat(page.find()).as("the page lacks the statements").isTrue();
    String statements = page.group(block).replaceAll("(?m)^\\\\.*$", "").strip();
    return END.splitAsStream(statements).toList();
  }

  /** Runs a statement in its database, as psql's \c would select it. */
  private static void as(String role, String database, String statement) throws SQLException {
    String in = statement.contains("SCHEMA public") ? "tollgate" : database;
    try (Connection connection = DriverManager.getConnection(server.url(role, in), role, "secret");
        Statement sql = connection.createStatement()) {
      boolean unused = sql.execute(statement);
    }
  }

  private static void asTollgate(String statement) throws SQLException {
    as("tollgate", "tollgate", statement);
  }

  private static AuditTable table() {
    return new AuditTable(
        PostgresReadModel.open(server.url("tollgate", "tollgate"), "tollgate", "secret"));
  }

  private static AuditEntry entry(String subject) {
    return new AuditEntry(AT, "anna", "RELEASE", subject, "of \"two\"\nlines");
  }

  @Test
  void shouldReturnTheLatestFirstAlsoToALaterProcess() {
    AuditTable table = table();
    assertThat(table.latest(0, 10)).isEmpty();
    for (String subject : new String[] {"S-1", "S-2", "S-3"}) {
      table.add(entry(subject));
    }
    assertThat(table().latest(0, 2)).containsExactly(entry("S-3"), entry("S-2"));
    assertThat(table().latest(2, 2)).containsExactly(entry("S-1"));
  }

  @Test
  void shouldKeepTheOrderOfWritingByManyThreads() {
    AuditTable table = table();
    List<String> written = new ArrayList<>();
    IntStream.range(0, 40)
        .parallel()
        .forEach(
            i -> {
              synchronized (written) {
                table.add(entry("S-" + i));
                written.add(0, "S-" + i);
              }
            });
    assertThat(table.latest(0, 100)).extracting(AuditEntry::subject).isEqualTo(written);
  }

  @Test
  void shouldLetNoRoleChangeOrDeleteEntries() {
    table().add(entry("S-1"));
    for (String change : CHANGES) {
      assertThatThrownBy(() -> asTollgate(change)).as(change).hasMessageContaining("action");
      assertThatThrownBy(() -> as("postgres", "tollgate", change))
          .as(change)
          .hasMessageContaining("the record of actions only grows");
    }
    assertThat(table().latest(0, 10)).containsExactly(entry("S-1"));
  }

  /** A table's owner can grant itself any right, so the table gets another owner. */
  @Test
  void shouldLeaveNoWayToChangeEntriesIfAnotherRoleIsTheOwner() throws Exception {
    table().add(entry("S-1"));
    for (String statement : documented(2)) {
      as("postgres", "tollgate", statement);
    }
    List<String> ways = new ArrayList<>(CHANGES);
    ways.add("GRANT ALL ON action TO tollgate");
    ways.add("DROP TRIGGER action_stays ON action");
    ways.add("ALTER TABLE action DISABLE TRIGGER ALL");
    ways.add("DROP TABLE action");
    ways.add("DROP SCHEMA public CASCADE");
    ways.add(
        "CREATE OR REPLACE FUNCTION action_stays() RETURNS trigger LANGUAGE plpgsql"
            + " AS 'BEGIN RETURN NULL; END'");
    for (String way : ways) {
      try {
        asTollgate(way);
      } catch (SQLException e) {
        assertThat(e.getMessage()).as(way).containsPattern("permission|owner|grows");
      }
      assertThatThrownBy(() -> asTollgate("DELETE FROM action")).as(way).isNotNull();
    }
    table().add(entry("S-2"));
    assertThat(table().latest(0, 10)).containsExactly(entry("S-2"), entry("S-1"));
  }

  @Test
  void shouldCopyTheEntriesOfAFileOnce() {
    AuditFile file = new AuditFile(folder.resolve("actions.jsonl"));
    file.add(entry("S-1"));
    file.add(entry("S-2"));
    assertThat(table().takeOver(file)).isEqualTo(2);
    table().add(entry("S-3"));
    assertThat(table().takeOver(file)).isZero();
    assertThat(table().latest(0, 10)).containsExactly(entry("S-3"), entry("S-2"), entry("S-1"));
  }

  @Test
  void shouldStoreANameThatContainsNul() {
    table().add(new AuditEntry(AT, "an\0na", "SIGN_IN", "", "refused"));
    assertThat(table().latest(0, 1)).extracting(AuditEntry::user).containsExactly("an\uFFFDna");
  }

  @Test
  void shouldReportThatAnEntryCannotBeWritten() throws SQLException {
    AuditTable table = table();
    as("postgres", "tollgate", "REVOKE INSERT ON action FROM tollgate");
    assertThatThrownBy(() -> table.add(entry("S-1")))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith(
            "the record of actions, table action of the database, cannot be written: ");
  }
}
