package io.tollgate.cli.command.run;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Import;
import io.tollgate.cli.pipeline.LocalSettings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.pipeline.TemporaryFolder;
import io.tollgate.cli.progress.Progress;
import io.tollgate.cli.result.Feeds;
import io.tollgate.cli.result.Patience;
import io.tollgate.cli.result.ResultFolder;
import io.tollgate.cli.result.RunResults;
import io.tollgate.cli.result.RunSummary;
import io.tollgate.cli.result.SummaryText;
import io.tollgate.cli.result.Watch;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import io.tollgate.reference.ReferenceData;
import io.tollgate.reference.ReferenceDirectory;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSetting;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.wire.settings.ConnectionSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Files in, results out: what `run` and `demo` do (semantics, section 6). */
record MainJob(Files files, int partitions, Duration timeout) {
  private static final String NO_HTTP = "-1";
  private static final int RUN_ID_LENGTH = 8;

  /** At 50 ms a poll, ten times the commit interval of the results. */
  private static final int QUIET_POLLS = 20;

  /** The input files and the folder for the results. */
  record Files(Path reference, List<Path> shipments, Path out, boolean raw) {
    Files {
      shipments = List.copyOf(shipments);
    }
  }

  int run(Surroundings surroundings, Session session, ClusterOptions cluster) {
    LongSupplier elapsedMs = stopwatch();
    ReferenceData reference = ReferenceDirectory.read(files.reference());
    warn(surroundings, reference.warnings());
    files.shipments().forEach(ShipmentCsv::check);
    ResultFolder folder = session.start(() -> ResultFolder.open(files.out()));
    RunResults results = new RunResults(folder, files.raw());

    Pipeline pipeline = pipeline(surroundings, session, cluster);
    Target target = new Target(results, cluster.runId().isPresent());
    RunSummary summary =
        pipeline.whileUp(() -> decide(surroundings, pipeline, reference, target, elapsedMs));
    surroundings.out().print(SummaryText.of(summary, folder.path()));
    surroundings.out().flush();
    return Faults.DONE;
  }

  /** The results, and whether shipments of an earlier run may add to them. */
  private record Target(RunResults results, boolean continued) {}

  private RunSummary decide(
      Surroundings surroundings,
      Pipeline pipeline,
      ReferenceData reference,
      Target target,
      LongSupplier elapsedMs) {
    RunResults results = target.results();
    pipeline.createTopics(partitions, Pipeline.AS_THE_BROKERS_SAY);
    pipeline.registerSchemas();
    pipeline.load(reference.tables());
    TollgateApp app = pipeline.startApplication();

    Progress.Teller teller = Progress.teller(surroundings.isTerminal(), surroundings.err());
    Import imported = Import.of(files.shipments(), pipeline, results::importRejected, teller);
    warn(surroundings, imported.warnings());
    Quiet quiet = new Quiet(app, target.continued() ? QUIET_POLLS : 0);
    return collect(pipeline, imported, results, new Onlooking(quiet, teller), elapsedMs);
  }

  private Pipeline pipeline(Surroundings surroundings, Session session, ClusterOptions cluster) {
    Path state = session.start(TemporaryFolder::make).path();
    Map<String, String> settings = new HashMap<>();
    settings.put(AppSetting.STATE_DIR.key(), state.toString());
    settings.put(AppSetting.HTTP_PORT.key(), NO_HTTP);
    String runId = cluster.runId().orElseGet(MainJob::newRunId);
    settings.put(ConnectionSetting.RUN_ID.key(), runId);
    if (cluster.nameACluster()) {
      surroundings.err().printf("run id %s%n", runId);
      return Pipeline.on(cluster.config(surroundings.environment(), settings), session);
    }
    LocalSettings local =
        LocalSettings.of(settings, surroundings.environment(), cluster.file(), surroundings.err());
    surroundings.err().println("starting a broker and a schema registry…");
    return Pipeline.embedded(LocalStackOptions.temporary(), local, session);
  }

  private static String newRunId() {
    return "run-" + UUID.randomUUID().toString().substring(0, RUN_ID_LENGTH);
  }

  private RunSummary collect(
      Pipeline pipeline,
      Import imported,
      RunResults results,
      Onlooking onlooking,
      LongSupplier elapsedMs) {
    try (Progress progress = onlooking.teller().begin("deciding", imported.published().events());
        Feeds feeds = pipeline.feeds()) {
      Patience patience = new Patience(timeout, System::nanoTime);
      return results.collect(
          imported.published(),
          imported.eventsRead(),
          feeds,
          new RunResults.Waiting(patience, new Onlooker(pipeline, progress, onlooking.quiet())),
          elapsedMs);
    }
  }

  /** Detects the end of a run that continues with the shipments of an earlier run. */
  private record Quiet(TollgateApp app, int polls) {}

  private record Onlooking(Quiet quiet, Progress.Teller teller) {}

  private record Onlooker(Pipeline pipeline, Progress progress, Quiet quiet) implements Watch {
    @Override
    public boolean isSettled() {
      return quiet.app().isSettled();
    }

    @Override
    public int quietPolls() {
      return quiet.polls();
    }

    @Override
    public void check() {
      pipeline.check();
    }

    @Override
    public void decided(long count) {
      progress.to(count);
    }
  }

  private static void warn(Surroundings surroundings, List<String> warnings) {
    warnings.forEach(warning -> surroundings.err().printf("tollgate: note: %s%n", warning));
  }

  private static LongSupplier stopwatch() {
    long start = System.nanoTime();
    return () -> Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
