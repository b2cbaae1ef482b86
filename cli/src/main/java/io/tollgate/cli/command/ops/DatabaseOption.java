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

/** The optional database of the ops process, and what it keeps. */
final class DatabaseOption {
  private static final String USER = "TOLLGATE_DATABASE_USER";
  private static final String PASSWORD = "TOLLGATE_DATABASE_PASSWORD";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database, jdbc:postgresql://…, for the read model and the record of actions: it"
            + " keeps whole histories, and a restart continues where the last run ended. Its"
            + " user and password:",
        USER
            + " and "
            + PASSWORD
            + ". Default: the read model is in memory, the record of actions in"
            + " a file of --console-dir."
      })
  private String url;

  /** Whether a database is given. */
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
              "The database now keeps the record of actions, with %d copied from the file"
                  .formatted(taken));
    }
    return table;
  }
}
