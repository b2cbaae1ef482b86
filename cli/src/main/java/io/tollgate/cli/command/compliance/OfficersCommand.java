package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.compliance.officer.KeyFile;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerKey;
import io.tollgate.domain.officer.OfficerRegister.Registered;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for compliance officers and their keys. */
@Command(name = "officers", description = "Registers compliance officers and their keys.")
public final class OfficersCommand implements Runnable {
  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new OfficersCommand())
        .addSubcommand("add", new Add(surroundings, session))
        .addSubcommand("list", new Listing(surroundings, session))
        .addSubcommand("revoke", new Revoke(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: add, list or revoke");
  }

  private static OfficerEntry entry(
      OfficerEntry.Kind kind, String officer, String role, OfficerKey key) {
    return new OfficerEntry(kind, officer, role, key, Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  /** Registers a new officer, or a new key of an officer. */
  @Command(
      name = "add",
      description = {
        "Creates an Ed25519 key pair, writes it to a file and registers the public key.",
        "Protect the file: whoever has it can decide in the officer's name."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  tollgate officers add anna --key-file anna.key --bootstrap-servers 127.0.0.1:9092 \\",
        "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
      })
  static final class Add extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The officer's name.")
    private String name;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        defaultValue = OfficerEntry.OFFICER,
        description = "Only the role officer can decide. Default: ${DEFAULT-VALUE}.")
    private String role;

    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description =
            "The file for the private key; only its owner can read it. Default: NAME.key.")
    private Path keyFile;

    Add(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      if (name.isBlank()) {
        throw new UsageException("the officer's name is blank; give one");
      }
      Pipeline pipeline = pipeline();
      pipeline.officerClient().register();
      Path file = keyFile == null ? Path.of(name + ".key") : keyFile;
      OfficerKey key = KeyFile.make(file).publicKey();
      pipeline.officers().register(entry(OfficerEntry.Kind.ADDED, name, role, key));
      surroundings
          .out()
          .printf(
              "%s is registered with the role '%s' and key %s; the private key is in %s%n",
              name, role, key.id(), file);
      return Faults.DONE;
    }
  }

  /** Lists the keys. */
  @Command(name = "list", description = "Shows every registered key, revoked keys too.")
  static final class Listing extends ClusterCommand {
    Listing(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      Pipeline pipeline = pipeline();
      surroundings
          .out()
          .printf("%-20s  %-10s  %-32s  %-27s  %s%n", "Officer", "Role", "Key", "Added", "Revoked");
      for (Registered key : pipeline.officerClient().register().keys()) {
        surroundings
            .out()
            .printf(
                "%-20s  %-10s  %-32s  %-27s  %s%n",
                key.officerId(),
                key.role(),
                key.key().id(),
                key.added().at(),
                key.revoked().map(revoked -> revoked.at().toString()).orElse("-"));
      }
      return Faults.DONE;
    }
  }

  /** Revokes keys. */
  @Command(
      name = "revoke",
      description = {
        "Revokes keys permanently. A name stands for all keys of the officer.",
        "Completed releases stay. A release that waits for a second officer lapses."
      })
  static final class Revoke extends ClusterCommand {
    @Parameters(
        paramLabel = "NAME|KEY",
        description = "The officer, or the fingerprint of one key.")
    private String which;

    Revoke(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      Pipeline pipeline = pipeline();
      List<Registered> keys =
          pipeline.officerClient().register().keys().stream()
              .filter(key -> key.officerId().equals(which) || key.key().id().equals(which))
              .filter(key -> key.revoked().isEmpty())
              .toList();
      if (keys.isEmpty()) {
        throw new UsageException(
            "no active key is registered for '" + which + "'; see `tollgate officers list`");
      }
      for (Registered key : keys) {
        pipeline
            .officers()
            .register(entry(OfficerEntry.Kind.REVOKED, key.officerId(), key.role(), key.key()));
        surroundings.out().printf("key %s of %s is revoked%n", key.key().id(), key.officerId());
      }
      return Faults.DONE;
    }
  }
}
