package io.tollgate.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs JMH over the steps of a decision, in nanoseconds per call. */
@Command(
    name = "micro",
    customSynopsis = "bench micro [--watchlist FILE] [--names FILE] [JMH options]",
    description = {
      "Measures deciding, assessing, screening and the codecs separately, with JMH.",
      "Other options go to JMH; -h lists them. Without a name, all benchmarks run, for some minutes."
    },
    footer = {
      "",
      "Example: bench micro Decide -prof gc -rf json -rff micro.json",
      "Example: bench micro Screen --watchlist consolidated.csv.gz",
      "Example, quick and rough: bench micro Codec -f 1 -wi 1 -i 2 -w 200ms -r 200ms"
    })
public final class MicroCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Only picocli uses this field. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--help", usageHelp = true, description = "Show this help message and exit.")
  private boolean help;

  @Option(
      names = "--watchlist",
      paramLabel = "FILE",
      description = "The watchlist, CSV or JSON, also as .gz. Default: a generated one.")
  private Path watchlist;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Names that are on no list, one per line. Default: well-known names.")
  private Path names;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    List<String> all = new ArrayList<>(options);
    addParameter("watchlist", watchlist, all);
    addParameter("names", names, all);
    Main.main(all.toArray(String[]::new));
    return 0;
  }

  /** Benchmarks without this parameter ignore it. */
  private void addParameter(String name, Path file, List<String> to) {
    if (file == null) {
      return;
    }
    String path = file.toAbsolutePath().toString();
    if (!Files.isReadable(file) || path.contains(",")) {
      CommandLine line = spec.commandLine();
      throw new ParameterException(
          line, "--" + name + " needs a readable file without a comma in its path, not " + file);
    }
    to.addAll(List.of("-p", name + "=" + path));
  }
}
