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
import io.tollgate.domain.officer.OfficerName;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.OfficerRegister.Registered;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        .addSubcommand("keygen", new KeyGen(surroundings))
        .addSubcommand("add", new Add(surroundings, session))
        .addSubcommand("list", new Listing(surroundings, session))
        .addSubcommand("revoke", new Revoke(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: keygen, add, list or revoke");
  }

  private static OfficerEntry entry(
      OfficerEntry.Kind kind, String officer, String role, OfficerKey key) {
    return new OfficerEntry(kind, officer, role, key, Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  /** Makes a key pair without a cluster. */
  @Command(
      name = "keygen",
      description = {
        "Makes an Ed25519 key pair: NAME.key, which the officer keeps, and NAME.pub.",
        "Send NAME.pub to whoever registers officers; it is public. Needs no cluster."
      },
      footerHeading = "%nExample:%n",
      footer = "  tollgate officers keygen anna")
  static final class KeyGen implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The officer's name.")
    private String name;

    KeyGen(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      refuse(OfficerName.fault(name, List.of()));
      KeyFile pair = KeyFile.make(Path.of(name + ".key"));
      Path shown = Path.of(name + ".pub");
      pair.writePublicKey(shown);
      surroundings
          .out()
          .printf(
              "key %s: keep %s.key, and send %s to whoever registers officers%n",
              pair.publicKey().id(), name, shown);
      return Faults.DONE;
    }
  }

  private static void refuse(Optional<String> fault) {
    if (fault.isPresent()) {
      throw new UsageException(fault.get());
    }
  }

  /** Registers a new officer, or a new key of an officer. */
  @Command(
      name = "add",
      description = {
        "Registers the public key of an officer. With --public-key the officer alone has the",
        "private key. Without it, this command makes the key pair and writes it to a file.",
        "Protect that file: whoever has it can decide in the officer's name."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  tollgate officers add anna --public-key anna.pub --bootstrap-servers 127.0.0.1:9092 \\",
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

    @Option(
        names = "--public-key",
        paramLabel = "FILE",
        description = "The officer's public key, from `officers keygen` or OpenSSL (PEM).")
    private Path publicKey;

    Add(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      refuse(OfficerName.fault(name, List.of()));
      if (publicKey != null && keyFile != null) {
        throw new UsageException("--public-key and --key-file exclude each other; give one");
      }
      Optional<OfficerKey> given = Optional.ofNullable(publicKey).map(KeyFile::readPublicKey);
      Pipeline pipeline = pipeline();
      OfficerRegister register = pipeline.officerClient().register();
      Set<String> names =
          register.keys().stream().map(Registered::officerId).collect(Collectors.toSet());
      refuse(OfficerName.fault(name, names));
      given.flatMap(key -> register.key(key.id())).ifPresent(Add::refuseKnown);
      Path file = keyFile == null ? Path.of(name + ".key") : keyFile;
      OfficerKey key = given.orElseGet(() -> KeyFile.make(file).publicKey());
      pipeline.officers().register(entry(OfficerEntry.Kind.ADDED, name, role, key));
      surroundings
          .out()
          .printf(
              "%s is registered with the role '%s' and key %s%s%n",
              name, role, key.id(), given.isPresent() ? "" : "; the private key is in " + file);
      return Faults.DONE;
    }

    private static void refuseKnown(Registered known) {
      throw new UsageException(
          "key %s is registered already, for %s; every officer needs a key of their own"
              .formatted(known.key().id(), known.officerId()));
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
