package io.tollgate.ops.app;

import io.tollgate.ops.access.AuditFile;
import io.tollgate.ops.access.AuditLog;
import io.tollgate.ops.access.Users;
import io.tollgate.ops.access.UsersFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the console needs if its users may change something.
 *
 * @param registry settings of the schema registry's client, with Confluent's names
 */
public record ConsoleSettings(Users users, AuditLog audit, Map<String, String> registry) {
  private static final String USERS = "users.json";
  private static final String ACTIONS = "actions.jsonl";

  public ConsoleSettings {
    registry = Map.copyOf(registry);
  }

  /** Keeps users and their actions in files of a folder, which need not exist yet. */
  public static ConsoleSettings in(Path folder, Map<String, String> registry) {
    return new ConsoleSettings(usersIn(folder), new AuditFile(folder.resolve(ACTIONS)), registry);
  }

  /** The same settings with another record of actions. */
  public ConsoleSettings recordedIn(AuditLog other) {
    return new ConsoleSettings(users, other, registry);
  }

  /** The users of a folder. */
  public static Users usersIn(Path folder) {
    return new UsersFile(folder.resolve(USERS));
  }
}
