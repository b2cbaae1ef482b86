package io.tollgate.cli.command.admin;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.producer.publish.ReferencePublisher.Shrinking;
import io.tollgate.reference.ReferenceData;
import io.tollgate.reference.ReferenceDirectory;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for reference data. */
@Command(name = "reference", description = "Loads reference data.")
public final class ReferenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new ReferenceCommand())
        .addSubcommand("load", new Load(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: load");
  }

  /** Publishes a reference directory. */
  @Command(
      name = "load",
      description = {
        "Publishes a directory of reference data as a new version.",
        "Refuses contradictory data as a whole, and names both rows."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  tollgate reference load reference --bootstrap-servers 127.0.0.1:9092 \\",
        "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
      })
  static final class Load extends ClusterCommand {
    @Parameters(
        paramLabel = "DIR",
        description = "The folder with exporters.csv and the other files.")
    private Path directory;

    @Option(
        names = "--allow-shrink",
        description = "Accept a watchlist with less than half the entries of the active one.")
    private boolean allowShrink;

    Load(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      ReferenceData reference = ReferenceDirectory.read(directory);
      reference.warnings().forEach(this::note);
      Pipeline pipeline = pipeline();
      Manifest manifest =
          pipeline.load(reference.tables(), allowShrink ? Shrinking.ALLOWED : Shrinking.REFUSED);
      surroundings.out().println("Reference data " + manifest.version() + " is published:");
      for (TableVersion version : manifest.tables()) {
        surroundings
            .out()
            .printf("  %-12s %,9d rows  %s%n", version.table(), version.rows(), version.hash());
      }
      return Faults.DONE;
    }
  }
}
