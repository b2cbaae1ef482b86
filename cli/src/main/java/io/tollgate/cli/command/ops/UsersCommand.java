package io.tollgate.cli.command.ops;

import io.tollgate.cli.fault.FaultException;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.ops.access.ConsoleRole;
import io.tollgate.ops.access.Passwords;
import io.tollgate.ops.access.User;
import io.tollgate.ops.access.Users;
import io.tollgate.ops.app.ConsoleSettings;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for the users who may act in the console. */
@Command(name = "users", description = "Manages the users of the console.")
final class UsersCommand implements Runnable {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new UsersCommand())
        .addSubcommand("add", new Add(surroundings))
        .addSubcommand("list", new Listing(surroundings))
        .addSubcommand("remove", new Remove(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: add, list or remove");
  }

  /** What the three commands share. */
  private abstract static class OnUsers implements Callable<Integer> {
    final Surroundings surroundings;

    @Option(
        names = "--console-dir",
        required = true,
        paramLabel = "DIR",
        description = "The folder from `tollgate ops --console-dir`, or the one that `up` prints.")
    private Path folder;

    OnUsers(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    final Users users() {
      return ConsoleSettings.usersIn(folder);
    }
  }

  /** Adds a user, or changes a user's password and role. */
  @Command(
      name = "add",
      description = {
        "Adds a user, or gives a user a new password and role. Asks for the password.",
        "Use the name that `tollgate officers add` registered for an officer."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  tollgate ops users add anna --role officer --console-dir console",
        "  tollgate ops users add olga --role ops --console-dir console --password-file -"
      })
  static final class Add extends OnUsers {
    @Parameters(paramLabel = "NAME", description = "The name that the user signs in with.")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "officer releases and denies holds; ops replays dead letters; finance reads.")
    private String role;

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "A file whose first line is the password; - for standard input.")
    private Path passwordFile;

    Add(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      ConsoleRole known =
          ConsoleRole.of(role)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--role '" + role + "' is unknown; give one of: " + roles()));
      try {
        // Check the name before asking for a password.
        User nameless = new User(name, known, "");
        users().put(new User(nameless.name(), known, new Passwords().hash(name, password())));
      } catch (IllegalArgumentException e) {
        throw new UsageException(e.getMessage(), e);
      }
      surroundings.out().printf("%s may sign in with the role %s%n", name, known.label());
      return Faults.DONE;
    }

    private static String roles() {
      return Stream.of(ConsoleRole.values())
          .map(ConsoleRole::label)
          .collect(Collectors.joining(", "));
    }

    private String password() {
      return passwordFile == null ? asked() : read();
    }

    private String asked() {
      Console terminal =
          Optional.ofNullable(System.console())
              .filter(there -> surroundings.isTerminal())
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no terminal to ask for the password on; give --password-file"));
      char[] first = terminal.readPassword("Password: ");
      char[] second = terminal.readPassword("Once more: ");
      if (first == null || !Arrays.equals(first, second)) {
        throw new UsageException("the two passwords differ and nothing changed; try again");
      }
      return new String(first);
    }

    private String read() {
      try {
        byte[] bytes =
            passwordFile.toString().equals(STANDARD_INPUT)
                ? System.in.readAllBytes()
                : Files.readAllBytes(passwordFile);
        return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      } catch (IOException e) {
        throw new FaultException(
            "--password-file " + passwordFile + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /** Lists the users. */
  @Command(name = "list", description = "Shows every user with the user's role.")
  static final class Listing extends OnUsers {
    Listing(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      for (User user : users().all()) {
        surroundings.out().printf("%-20s  %s%n", user.name(), user.role().label());
      }
      return Faults.DONE;
    }
  }

  /** Removes a user. */
  @Command(name = "remove", description = "Removes a user and ends the user's session.")
  static final class Remove extends OnUsers {
    @Parameters(paramLabel = "NAME", description = "The user.")
    private String name;

    Remove(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      if (!users().remove(name)) {
        throw new UsageException("there is no user '" + name + "'; see `tollgate ops users list`");
      }
      surroundings.out().printf("%s is removed%n", name);
      return Faults.DONE;
    }
  }
}
