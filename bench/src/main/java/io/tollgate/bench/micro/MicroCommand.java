package io.tollgate.bench.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Runs JMH over the steps of a decision, in nanoseconds per call. */
@Command(
    name = "micro",
    customSynopsis = "bench micro [JMH options]",
    description = {
      "Measures deciding, assessing, screening and the codecs one by one, by JMH.",
      "Every option is JMH's own; -h lists them. Without any, all benchmarks run, for some minutes."
    },
    footer = {
      "",
      "Example: bench micro Decide -prof gc -rf json -rff micro.json",
      "Example, quick and rough: bench micro Codec -f 1 -wi 1 -i 2 -w 200ms -r 200ms"
    })
public final class MicroCommand implements Callable<Integer> {
  /** Looked at by picocli alone. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Main.main(options.toArray(String[]::new));
    return 0;
  }
}
