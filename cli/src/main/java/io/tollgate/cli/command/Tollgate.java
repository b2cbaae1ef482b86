package io.tollgate.cli.command;

import io.tollgate.cli.command.admin.ReferenceCommand;
import io.tollgate.cli.command.admin.SchemasCommand;
import io.tollgate.cli.command.admin.TopicsCommand;
import io.tollgate.cli.command.admin.TopologyCommand;
import io.tollgate.cli.command.admin.VersionCommand;
import io.tollgate.cli.command.compliance.ExplainCommand;
import io.tollgate.cli.command.compliance.HoldsCommand;
import io.tollgate.cli.command.compliance.OfficersCommand;
import io.tollgate.cli.command.compliance.ScreenCommand;
import io.tollgate.cli.command.compliance.WatchlistCommand;
import io.tollgate.cli.command.ops.DlqCommand;
import io.tollgate.cli.command.ops.DoctorCommand;
import io.tollgate.cli.command.ops.LagCommand;
import io.tollgate.cli.command.ops.OpsCommand;
import io.tollgate.cli.command.run.BenchCommand;
import io.tollgate.cli.command.run.DemoCommand;
import io.tollgate.cli.command.run.GenerateCommand;
import io.tollgate.cli.command.run.PublishCommand;
import io.tollgate.cli.command.run.RunCommand;
import io.tollgate.cli.command.run.ServeCommand;
import io.tollgate.cli.command.run.UpCommand;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command `tollgate`, with the options that all subcommands share. */
@Command(
    name = "tollgate",
    description = "Screens shipments of controlled AI chips and calculates the levy that is owed.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate demo",
      "  tollgate run --reference reference --shipments may.csv june.csv --out results",
      "  tollgate run --help",
      "",
      "Exit codes: 0 done (rejected events included), 1 a fault, 2 wrong usage or refused input,",
      "130 or 143 stopped by Ctrl-C or SIGTERM."
    })
public final class Tollgate implements Runnable {
  /** The width of help texts without a terminal; the examples fit into it. */
  private static final int HELP_WIDTH = 100;

  private static final List<String> LOG_FORMATS = List.of("plain", "json");
  private static final List<String> STAYING = List.of("serve", "up", "ops");
  private static final String LOG_FORMAT = "TOLLGATE_LOG_FORMAT";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean verbose;

  @Option(
      names = "--log-format",
      scope = ScopeType.INHERIT,
      paramLabel = "FORMAT",
      description = "plain (default) or json; also TOLLGATE_LOG_FORMAT.")
  private String logFormat;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Print this help.")
  private boolean unusedHelp;

  private Tollgate(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command line and returns its exit code. */
  public static int run(Surroundings surroundings, String... args) {
    Tollgate root = new Tollgate(surroundings);
    try (Session session = Session.untilSignal(surroundings.err())) {
      CommandLine line = root.commandLine(session);
      line.setExecutionExceptionHandler((fault, command, result) -> root.fail(session, fault));
      line.setExecutionStrategy(root::execute);
      line.setParameterExceptionHandler(root::fail);
      line.setOut(surroundings.out().raw());
      line.setErr(surroundings.err().raw());
      line.setUsageHelpWidth(HELP_WIDTH);
      line.setUsageHelpAutoWidth(true);
      return line.execute(args);
    }
  }

  private CommandLine commandLine(Session session) {
    CommandLine line = new CommandLine(this);
    line.addSubcommand("run", new RunCommand(surroundings, session));
    line.addSubcommand("demo", new DemoCommand(surroundings, session));
    line.addSubcommand("up", new UpCommand(surroundings, session));
    line.addSubcommand("serve", new ServeCommand(surroundings, session).line());
    line.addSubcommand("publish", new PublishCommand(surroundings, session));
    line.addSubcommand("reference", ReferenceCommand.line(surroundings, session));
    line.addSubcommand("watchlist", WatchlistCommand.line(surroundings, session));
    line.addSubcommand("holds", HoldsCommand.line(surroundings, session));
    line.addSubcommand("officers", OfficersCommand.line(surroundings, session));
    line.addSubcommand("explain", new ExplainCommand(surroundings, session));
    line.addSubcommand("generate", new GenerateCommand(surroundings, session));
    line.addSubcommand("screen", new ScreenCommand(surroundings));
    line.addSubcommand("schemas", SchemasCommand.line(surroundings));
    line.addSubcommand("topics", TopicsCommand.line(surroundings, session));
    line.addSubcommand("lag", new LagCommand(surroundings, session));
    line.addSubcommand("ops", OpsCommand.line(surroundings, session));
    line.addSubcommand("dlq", DlqCommand.line(surroundings, session));
    line.addSubcommand("doctor", new DoctorCommand(surroundings, session));
    line.addSubcommand("topology", new TopologyCommand(surroundings));
    line.addSubcommand("bench", new BenchCommand());
    line.addSubcommand("version", new VersionCommand(surroundings));
    return line;
  }

  private int execute(CommandLine.ParseResult parsed) {
    String format =
        logFormat == null
            ? surroundings.environment().getOrDefault(LOG_FORMAT, "plain")
            : logFormat;
    if (!LOG_FORMATS.contains(format)) {
      throw new ParameterException(
          spec.commandLine(), "the log format is plain or json, not '" + format + "'");
    }
    System.setProperty(LOG_FORMAT, format);
    boolean logs = verbose || (parsed.hasSubcommand() && STAYING.contains(name(parsed)));
    System.setProperty("TOLLGATE_LOG_LEVEL", logs ? "WARN" : "OFF");
    System.setProperty("TOLLGATE_KAFKA_LOG_LEVEL", logs ? "ERROR" : "OFF");
    return new CommandLine.RunLast().execute(parsed);
  }

  private static String name(CommandLine.ParseResult parsed) {
    return parsed.subcommand().commandSpec().name();
  }

  private int fail(Session session, Exception fault) {
    if (session.isStopping()) {
      return Faults.FAULT;
    }
    report(fault);
    return Faults.exitCode(fault);
  }

  private int fail(ParameterException fault, String[] given) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    String words =
        unknownOption(command, given)
            .map(option -> "Unknown option: '" + option + "'")
            .or(() -> unknownCommand(fault))
            .or(() -> fault.getMessage().lines().findFirst())
            .orElse("wrong arguments");
    report(new UsageException(words + " (see `" + command.qualifiedName() + " --help`)", fault));
    return Faults.USAGE;
  }

  /** An unknown word in the place of a command; Picocli calls it an argument, counted from 0. */
  private static Optional<String> unknownCommand(ParameterException fault) {
    return fault instanceof UnmatchedArgumentException unmatched
            && !fault.getCommandLine().getSubcommands().isEmpty()
        ? Optional.of("there is no command '" + unmatched.getUnmatched().get(0) + "'")
        : Optional.empty();
  }

  /** Picocli reports missing options first, and so hides the mistyped one. */
  private static Optional<String> unknownOption(CommandSpec command, String[] given) {
    return Arrays.stream(given)
        .filter(word -> word.startsWith("--") && word.length() > 2)
        .map(word -> word.substring(0, word.contains("=") ? word.indexOf('=') : word.length()))
        .filter(option -> !command.optionsMap().containsKey(option))
        .findFirst();
  }

  private void report(Exception fault) {
    Faults.line(fault).lines().forEach(line -> surroundings.err().printf("tollgate: %s%n", line));
    if (verbose) {
      fault.printStackTrace(surroundings.err());
    }
  }

  /** Prints the help where no command is given. */
  @Override
  public void run() {
    spec.commandLine().usage(surroundings.out());
  }
}
