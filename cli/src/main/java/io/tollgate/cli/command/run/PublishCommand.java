package io.tollgate.cli.command.run;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Import;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.progress.Progress;
import io.tollgate.files.Neutral;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes shipments files. */
@Command(
    name = "publish",
    description = {
      "Publishes the events of shipments files.",
      "Publishing a file twice changes nothing: its events become DUPLICATE."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate publish may.csv june.csv --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
public final class PublishCommand extends ClusterCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The shipments files, in order.")
  private List<Path> files;

  public PublishCommand(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    files.forEach(ShipmentCsv::check);
    Pipeline pipeline = pipeline();
    Import imported =
        Import.of(
            files,
            pipeline,
            rejected ->
                surroundings
                    .err()
                    .printf(
                        "tollgate: %s row %d, event '%s': %s: %s%n",
                        rejected.file(),
                        rejected.row(),
                        Neutral.id(rejected.eventId()),
                        rejected.code(),
                        rejected.detail()),
            Progress.teller(surroundings.isTerminal(), surroundings.err()));
    imported.warnings().forEach(this::note);
    surroundings
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d events published, %,d refused at import",
                imported.published().events(),
                imported.eventsRead() - imported.published().events()));
    return Faults.DONE;
  }
}
