package io.tollgate.cli.command.run;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Load;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.progress.Progress;
import io.tollgate.producer.edge.csv.ShipmentCsvWriter;
import io.tollgate.producer.generate.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates events for load, into files or onto a cluster. */
@Command(
    name = "generate",
    description = {
      "Generates shipment events of every outcome in a fixed mix. Equal seeds give equal events.",
      "Of 1000, 723 are CLEARED, 65 HELD, 60 BLOCKED, 57 REJECTED, 45 DUPLICATE, 30 CANCELLED,",
      "20 STALE. Writes files with --out, or publishes to a cluster as fast as its brokers allow."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate generate --events 100000 --out load",
      "  tollgate run --reference load/reference --shipments load/shipments.csv --out results",
      "  tollgate generate --events 1000000 --with-reference --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
public final class GenerateCommand extends ClusterCommand {
  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "10000",
      description = "The number of events. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "A whole number. Equal seeds give equal events. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write DIR/shipments.csv and DIR/reference, instead of publishing.")
  private Path out;

  @Option(
      names = "--with-reference",
      description =
          "Load the invented reference data onto the cluster first. Never do this in production.")
  private boolean withReference;

  public GenerateCommand(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    Counts.positive("--events", events);
    if (cluster.nameACluster() == (out != null)) {
      throw new UsageException("give either --out, or --bootstrap-servers and --schema-registry");
    }
    tell("seed %d", seed);
    if (out == null) {
      publish();
    } else {
      write();
    }
    return Faults.DONE;
  }

  private void write() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new UsageException(
          "--out " + out + " cannot be created; name a folder that you can write to", e);
    }
    Path file = out.resolve("shipments.csv");
    Generator.writeReference(out.resolve("reference"));
    Generator generator = Generator.forFiles(seed);
    try (ShipmentCsvWriter writer = ShipmentCsvWriter.open(file)) {
      for (int i = 0; i < events; i++) {
        writer.write(generator.next());
      }
    }
    tell(
        "%,d events are in %s, their reference data in %s", events, file, out.resolve("reference"));
  }

  private void publish() {
    Pipeline pipeline = pipeline();
    if (withReference) {
      pipeline.load(Generator.reference());
    }
    Progress.Teller teller = Progress.teller(surroundings.isTerminal(), surroundings.err());
    long published = Load.publish(pipeline, Generator.seeded(seed), events, teller);
    tell("%,d events published", published);
  }

  private void tell(String format, Object... values) {
    surroundings.out().println(String.format(Locale.ROOT, format, values));
  }
}
