package io.tollgate.cli.command.run;

import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.RawOption;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the main job on the user's files. */
@Command(
    name = "run",
    description = {
      "Decides the events of shipments files and writes what is owed.",
      "Starts its own broker and schema registry, unless you name a cluster."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate run --reference reference --shipments may.csv june.csv --out results",
      "  tollgate run --reference reference --shipments may.csv --out results \\",
      "      --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
public final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Session session;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "DIR",
      description =
          "The folder with exporters.csv, products.csv, levy-rates.csv and the other files.")
  private Path reference;

  @Option(
      names = "--shipments",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "The shipments files, in order.")
  private List<Path> shipments;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the results. A run replaces earlier results, all at once.")
  private Path out;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "" + Pipeline.PARTITIONS,
      description = "Partitions of topics that do not exist yet. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Fail after this time without progress. Default: ${DEFAULT-VALUE}.")
  private int timeout;

  @Mixin private final RawOption raw = new RawOption();

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  public RunCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  @Override
  public Integer call() {
    MainJob job =
        new MainJob(
            new MainJob.Files(reference, shipments, out, raw.raw()),
            Counts.positive("--partitions", partitions),
            Duration.ofSeconds(Counts.positive("--timeout", timeout)));
    return job.run(surroundings, session, cluster);
  }
}
