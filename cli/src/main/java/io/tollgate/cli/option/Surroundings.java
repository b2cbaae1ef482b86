package io.tollgate.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment in which the process started.
 *
 * @param environment the environment variables
 * @param home the folder of Tollgate itself
 * @param isTerminal whether standard error is a terminal
 */
public record Surroundings(
    Map<String, String> environment,
    Path home,
    PrintWriter out,
    PrintWriter err,
    boolean isTerminal) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
