package io.tollgate.bench.bed;

import io.tollgate.bench.cluster.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options for the application under test; settings that are not given have their defaults. */
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

  /**
   * Starts the instance with further settings of the measurement; the command line overrides them.
   */
  public Worker start(Installation installation, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.putAll(set);
    all.put("num.stream.threads", Integer.toString(threads));
    return installation.start(0, jvm, all);
  }

  /** A line about the options, for the report. */
  public String summary() {
    return "The application: one instance, %d threads, %d partitions, java %s, set %s."
        .formatted(threads, partitions, String.join(" ", jvm), set);
  }
}
