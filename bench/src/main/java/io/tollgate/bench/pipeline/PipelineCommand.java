package io.tollgate.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tollgate.bench.cluster.Cluster;
import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.bench.contender.CopyMain;
import io.tollgate.bench.contender.TollgateMain;
import io.tollgate.catalogue.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast the whole job is, beside the log's own limit and beside a rival. */
@Command(name = "pipeline", description = "Measures the whole job beside the log's own limit.")
public final class PipelineCommand implements Callable<Integer> {
  private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

  /** Of the first that decides: Tollgate, unless it is left out. */
  private Optional<Totals> totals = Optional.empty();

  @Option(names = "--events", defaultValue = "2000000")
  private int events;

  @Option(names = "--warm", defaultValue = "300000")
  private int warm;

  @Option(names = "--partitions", defaultValue = "4")
  private int partitions;

  @Option(names = "--threads", defaultValue = "2")
  private int threads;

  @Option(names = "--repeat", defaultValue = "3")
  private int repeat;

  @Option(names = "--only", split = ",")
  private List<String> only = List.of();

  @Option(names = "--set")
  private Map<String, String> set = Map.of();

  @Option(names = "--jvm", split = " ")
  private List<String> jvm = List.of();

  @Option(names = "--folder", required = true)
  private Path folder;

  @Option(names = "--rival", defaultValue = "bench/rival/target")
  private Path rival;

  @Option(names = "--json")
  private Path json;

  @Override
  public Integer call() throws Exception {
    List<Measured> all = new ArrayList<>();
    try (Cluster cluster = Cluster.start(folder.resolve("cluster"))) {
      Master master = Master.generate(cluster, partitions, warm, events, 1);
      System.err.println("input is there");
      Run.Load load = new Run.Load(partitions, threads, warm, events, folder);
      for (int turn = 0; turn < repeat; turn++) {
        for (Contender contender : contenders()) {
          if (!only.isEmpty() && !only.contains(contender.name())) {
            continue;
          }
          try (Run run = new Run(cluster, master, contender.name() + "-" + turn, load)) {
            Measured measured = run.of(contender, set);
            all.add(measured);
            System.err.println(measured);
            if (contender.decides()) {
              check(contender, Totals.read(cluster, run.names()));
            }
            run.outputs()
                .forEach(
                    (topic, output) ->
                        System.err.printf(
                            Locale.ROOT,
                            "  %s %d %d%n",
                            topic,
                            output.records(),
                            output.bytes() / Math.max(1, output.records())));
          }
        }
      }
    }
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(System.out, all);
    return 0;
  }

  private void check(Contender contender, Totals own) {
    System.err.println("  " + own);
    totals.ifPresent(first -> own.check(first, contender.name()));
    totals = totals.or(() -> Optional.of(own));
  }

  private List<Contender> contenders() {
    return List.of(
        new Contender(
            "copy",
            List.of(Topic.DECISIONS),
            false,
            settings -> Program.own(CopyMain.class, HEAP, with(settings, "100"))),
        new Contender(
            "tollgate",
            Contender.RESULTS,
            true,
            settings -> {
              List<String> options = new ArrayList<>(HEAP);
              options.addAll(jvm);
              return Program.own(TollgateMain.class, options, with(settings, "100"));
            }),
        flink("flink", "1000"),
        flink("flink-100", "100"));
  }

  private Contender flink(String name, String checkpointInterval) {
    return new Contender(
        name,
        Contender.RESULTS,
        true,
        settings -> {
          List<String> options = new ArrayList<>(HEAP);
          options.addAll(jvm);
          return Rival.program(rival, options, with(settings, checkpointInterval));
        });
  }

  private static Map<String, String> with(Map<String, String> settings, String interval) {
    Map<String, String> all = new java.util.HashMap<>(settings);
    all.putIfAbsent("commit.interval.ms", interval);
    return all;
  }
}
