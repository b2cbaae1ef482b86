package io.tollgate.cli.command.compliance;

import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for restricted-party lists. */
@Command(
    name = "watchlist",
    description = "Checks, compares, shows and loads restricted-party lists.")
public final class WatchlistCommand implements Runnable {
  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new WatchlistCommand())
        .addSubcommand("check", new WatchlistCheck(surroundings))
        .addSubcommand("diff", new WatchlistDiff(surroundings, session))
        .addSubcommand("show", new WatchlistShow(surroundings, session))
        .addSubcommand("load", new WatchlistLoad(surroundings, session))
        .addSubcommand("not-same", new WatchlistNotSame(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: check, diff, show, load or not-same");
  }
}
