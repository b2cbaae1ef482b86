package io.tollgate.cli.command;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.pipeline.Import;
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
import io.tollgate.local.LocalStackOptions;
import io.tollgate.producer.csv.ShipmentCsv;
import io.tollgate.producer.reference.ReferenceData;
import io.tollgate.producer.reference.ReferenceDirectory;
import io.tollgate.streams.config.Setting;
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

  /** What is read and where the results go. */
  record Files(Path reference, List<Path> shipments, Path out) {
    Files {
      shipments = List.copyOf(shipments);
    }
  }

  int run(Surroundings surroundings, Session session, ClusterOptions cluster) {
    LongSupplier elapsedMs = stopwatch();
    ReferenceData reference = ReferenceDirectory.read(files.reference());
    warn(surroundings, reference.warnings());
    files.shipments().forEach(ShipmentCsv::check);
    ResultFolder folder = session.add(ResultFolder.open(files.out()));
    RunResults results = new RunResults(folder);

    Pipeline pipeline = pipeline(surroundings, session, cluster);
    try {
      RunSummary summary = decide(surroundings, pipeline, reference, results, elapsedMs);
      surroundings.out().print(SummaryText.of(summary, folder.path()));
      surroundings.out().flush();
      return Faults.DONE;
    } catch (RuntimeException e) {
      // Where a part has died, that is the cause, whatever it led to here.
      Thread.interrupted();
      pipeline.check();
      throw e;
    }
  }

  private RunSummary decide(
      Surroundings surroundings,
      Pipeline pipeline,
      ReferenceData reference,
      RunResults results,
      LongSupplier elapsedMs) {
    pipeline.createTopics(partitions, Pipeline.AS_THE_BROKERS_SAY);
    pipeline.registerSchemas();
    pipeline.load(reference.tables());
    pipeline.startApplication();

    Progress.Teller teller = Progress.teller(surroundings.isTerminal(), surroundings.err());
    Import imported = Import.of(files.shipments(), pipeline, results::importRejected, teller);
    warn(surroundings, imported.warnings());
    return collect(pipeline, imported, results, teller, elapsedMs);
  }

  private Pipeline pipeline(Surroundings surroundings, Session session, ClusterOptions cluster) {
    Path state = session.add(TemporaryFolder.make()).path();
    Map<String, String> settings = new HashMap<>();
    settings.put(Setting.STATE_DIR.key(), state.toString());
    settings.put(Setting.HTTP_PORT.key(), NO_HTTP);
    String runId = cluster.runId().orElseGet(MainJob::newRunId);
    settings.put(Setting.RUN_ID.key(), runId);
    if (cluster.nameACluster()) {
      surroundings.err().println("run id " + runId);
      return Pipeline.on(cluster.config(surroundings.environment(), settings), session);
    }
    surroundings.err().println("starting a broker and a schema registry…");
    return Pipeline.embedded(LocalStackOptions.temporary(), settings, session);
  }

  private static String newRunId() {
    return "run-" + UUID.randomUUID().toString().substring(0, RUN_ID_LENGTH);
  }

  private RunSummary collect(
      Pipeline pipeline,
      Import imported,
      RunResults results,
      Progress.Teller teller,
      LongSupplier elapsedMs) {
    try (Progress progress = teller.begin("deciding", imported.published().events());
        Feeds feeds = pipeline.feeds()) {
      Patience patience = new Patience(timeout, System::nanoTime);
      return results.collect(
          imported.published(),
          imported.eventsRead(),
          feeds,
          new RunResults.Waiting(patience, new Onlooker(pipeline, progress)),
          elapsedMs);
    }
  }

  private record Onlooker(Pipeline pipeline, Progress progress) implements Watch {
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
    warnings.forEach(warning -> surroundings.err().println("tollgate: note: " + warning));
  }

  private static LongSupplier stopwatch() {
    long start = System.nanoTime();
    return () -> Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
