package io.tollgate.cli.command.ops;

import io.tollgate.cli.option.Surroundings;
import io.tollgate.ops.access.AuditLog;
import io.tollgate.ops.app.ConsoleSettings;
import io.tollgate.ops.postgres.AuditTable;
import io.tollgate.ops.postgres.PostgresReadModel;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.projection.postgres.Database;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The database of the ops process, if it has one, and what is kept there instead of elsewhere. */
final class DatabaseOption {
  private static final String USER = "TOLLGATE_DATABASE_USER";
  private static final String PASSWORD = "TOLLGATE_DATABASE_PASSWORD";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database, jdbc:postgresql://…, that keeps what was read: whole histories, and a"
            + " start that goes on where the last one ended; and who did what in the console. Its"
            + " user and password:",
        USER
            + " and "
            + PASSWORD
            + ". Default: what was read is kept in memory, who did what in"
            + " a file of --console-dir."
      })
  private String url;

  /** Whether there is one. */
  boolean isGiven() {
    return url != null;
  }

  /** The database, with its tables; empty without one. */
  Optional<Database> open(Map<String, String> environment) {
    return Optional.ofNullable(url)
        .map(
            known ->
                PostgresReadModel.open(
                    known,
                    environment.getOrDefault(USER, ""),
                    environment.getOrDefault(PASSWORD, "")));
  }

  static ReadModel readModel(Optional<Database> database) {
    return database.<ReadModel>map(PostgresReadModel::new).orElseGet(MemoryReadModel::new);
  }

  /** The console's settings with the record of actions in the database, where there is one. */
  static ConsoleSettings recorded(
      ConsoleSettings console, Optional<Database> database, Surroundings surroundings) {
    return database
        .map(known -> console.recordedIn(table(known, console.audit(), surroundings)))
        .orElse(console);
  }

  private static AuditLog table(Database database, AuditLog file, Surroundings surroundings) {
    AuditTable table = new AuditTable(database);
    int taken = table.takeOver(file);
    if (taken > 0) {
      surroundings
          .out()
          .println(
              "The database has the record of actions from now on, and %d that the file has"
                  .formatted(taken));
    }
    return table;
  }
}
