package io.tollgate.bench.bed;

import io.tollgate.bench.cluster.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How the application under test is set up; what is not given is as it comes. */
public final class AppOptions {
  @Option(
      names = "--partitions",
      defaultValue = "4",
      description = "Partitions of each topic. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Threads of the application. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting of the application, by its name in docs/CONFIG.md; repeatable.")
  private Map<String, String> set = Map.of();

  @Option(
      names = "--jvm",
      split = " ",
      defaultValue = "-Xms1g -Xmx1g",
      paramLabel = "OPTIONS",
      description = "Options of its Java virtual machine. Default: ${DEFAULT-VALUE}.")
  private List<String> jvm;

  /** Partitions of each topic. */
  public int partitions() {
    return partitions;
  }

  /** Starts the one instance of an installation. */
  public Worker start(Installation installation) {
    return start(installation, Map.of());
  }

  /** The same with settings of the measurement's, which what is given on the command line beats. */
  public Worker start(Installation installation, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.putAll(set);
    all.put("num.stream.threads", Integer.toString(threads));
    return installation.start(0, jvm, all);
  }

  /** All of this in a line, for the report. */
  public String summary() {
    return "The application: one instance, %d threads, %d partitions, java %s, set %s."
        .formatted(threads, partitions, String.join(" ", jvm), set);
  }
}
