package io.tollgate.cli;

import io.tollgate.cli.command.Tollgate;
import io.tollgate.cli.option.Surroundings;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts a command, and ends the process with its exit code. */
public final class Main {
  /** Set by the launcher: the folder of Tollgate itself. */
  private static final String HOME = "tollgate.home";

  /** Set by the launcher, which knows it for sure: whether standard error is a terminal. */
  private static final String TERMINAL = "tollgate.terminal";

  private Main() {}

  /** The command line. */
  public static void main(String[] args) {
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            Path.of(System.getProperty(HOME, "")),
            new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
            new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
            Boolean.getBoolean(TERMINAL));
    System.exit(Tollgate.run(surroundings, args));
  }
}
