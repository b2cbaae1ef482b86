package io.tollgate.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment in which the process started.
 *
 * @param environment the environment variables
 * @param home the folder of Tollgate itself
 * @param out standard output; text from outside is printed neutral
 * @param err standard error, likewise
 * @param isTerminal whether standard error is a terminal
 */
public record Surroundings(
    Map<String, String> environment,
    Path home,
    NeutralWriter out,
    NeutralWriter err,
    boolean isTerminal) {
  /** The same over plain writers. */
  public Surroundings(
      Map<String, String> environment,
      Path home,
      PrintWriter out,
      PrintWriter err,
      boolean isTerminal) {
    this(environment, home, NeutralWriter.over(out), NeutralWriter.over(err), isTerminal);
  }

  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
