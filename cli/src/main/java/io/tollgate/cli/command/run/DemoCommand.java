package io.tollgate.cli.command.run;

import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the main job on the sample that comes with Tollgate. */
@Command(
    name = "demo",
    description = "Decides the bundled sample and writes the results to a folder.",
    footerHeading = "%nExample:%n",
    footer = "  tollgate demo")
public final class DemoCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Surroundings surroundings;
  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "tollgate-out/demo",
      description = "The folder for the results. Default: ${DEFAULT-VALUE}.")
  private Path out;

  public DemoCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  @Override
  public Integer call() {
    Path sample = surroundings.home().resolve("samples").resolve("demo");
    surroundings.out().println("The sample is in " + sample + ".");
    MainJob.Files files =
        new MainJob.Files(
            sample.resolve("reference"), List.of(sample.resolve("shipments.csv")), out, false);
    return new MainJob(files, Pipeline.PARTITIONS, TIMEOUT)
        .run(surroundings, session, new ClusterOptions());
  }
}
