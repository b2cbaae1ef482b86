package io.tollgate.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process was started in.
 *
 * @param environment its variables
 * @param home the folder of Tollgate itself
 * @param isTerminal whether a person looks on
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
