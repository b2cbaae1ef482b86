package io.tollgate.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.catalogue.Namespace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the speed of the whole job, compared with the limit of the log and with a rival. */
@Command(
    name = "pipeline",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Compares the whole job with a bare copy of its input (copy), with a bare program that",
      "writes as much as the job does (shape), and with the same job on Flink. Each program is",
      "warmed up. Then its whole input becomes visible, and the time runs until the last result",
      "is committed and readable."
    },
    footerHeading = "%nExample:%n",
    footer = "  tollgate bench pipeline --events 500000 --repeat 1 --json pipeline.json")
public final class PipelineCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Option(names = "--events", defaultValue = "2000000", description = "Measured events.")
  private int events;

  @Option(
      names = "--warm",
      defaultValue = "2000000",
      description = "Events for warming up: Java compiles for most of a minute.")
  private int warm;

  @Option(names = "--partitions", defaultValue = "4", description = "Partitions of every topic.")
  private int partitions;

  @Option(names = "--threads", defaultValue = "2", description = "Threads of every contender.")
  private int threads;

  @Option(
      names = "--repeat",
      defaultValue = "3",
      description = "Runs of each contender; the report has medians.")
  private int repeat;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description =
          "Only some of copy, tollgate-100ms, shape, tollgate-1s, flink-100ms, flink-1s; shape needs"
              + " the run of tollgate-100ms.")
  private List<String> only = List.of();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of every contender.")
  private Map<String, String> set = Map.of();

  @Option(names = "--jvm", split = " ", description = "JVM options of every contender.")
  private List<String> jvm = List.of();

  @Option(
      names = "--folder",
      required = true,
      description = "The folder for data and logs; some 10 GB for the default number of events.")
  private Path folder;

  @Option(
      names = "--rival",
      defaultValue = "${sys:tollgate.home}/bench/rival/target",
      description = "The build folder of the rival.")
  private Path rival;

  @Option(names = "--json", paramLabel = "FILE", description = "Also writes the result as JSON.")
  private Path json;

  private final List<Measured> runs = new ArrayList<>();
  private Optional<Totals> totals = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Path shape = folder.resolve("shape");
    List<Contender> contenders =
        new Contenders(jvm, rival, shape)
            .all().stream().filter(c -> only.isEmpty() || only.contains(c.name())).toList();
    try (Cluster cluster = Cluster.start(folder.resolve("cluster"))) {
      Master master = Master.generate(cluster, partitions, warm, events, SEED);
      Run.Load load = new Run.Load(partitions, threads, warm, events, folder);
      for (int turn = 0; turn < repeat; turn++) {
        for (Contender contender : contenders) {
          try (Run run = new Run(cluster, master, named(contender.name(), turn), load)) {
            measure(cluster, contender, run);
            if (contender.name().equals(Contenders.TOLLGATE)) {
              new ShapeOf(cluster, partitions, (double) warm + events)
                  .save(run.names(), named(Contenders.SHAPE, turn), shape);
            }
          }
        }
      }
    }
    PipelineReport report = PipelineReport.of(events, runs);
    System.out.print(report.text());
    if (json != null) {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(json.toFile(), report);
    }
    return 0;
  }

  private static Namespace named(String contender, int turn) {
    return new Namespace(contender + "-" + turn);
  }

  private void measure(Cluster cluster, Contender contender, Run run) {
    Measured measured = run.of(contender, set);
    runs.add(measured);
    System.err.println(measured);
    if (contender.decides()) {
      Totals own = Totals.read(cluster, run.names());
      totals.ifPresent(first -> own.check(first, contender.name()));
      totals = totals.or(() -> Optional.of(own));
    }
  }
}
