package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.compliance.cluster.HoldsReader;
import io.tollgate.compliance.holds.Hold;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.compliance.holds.ShipmentStatus;
import io.tollgate.compliance.officer.KeyFile;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.files.Neutral;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for shipments on hold. */
@Command(name = "holds", description = "Shows shipments on hold; releases or denies them.")
public final class HoldsCommand implements Runnable {
  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new HoldsCommand())
        .addSubcommand("list", new Listing(surroundings, session))
        .addSubcommand("show", new Show(surroundings, session))
        .addSubcommand("release", new Release(surroundings, session))
        .addSubcommand("deny", new Deny(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: list, show, release or deny");
  }

  private static String age(Instant since) {
    Duration age = Duration.between(since, Instant.now());
    return age.toDays() > 0
        ? age.toDays() + " d"
        : age.toHours() > 0 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
  }

  /** Lists the shipments on hold. */
  @Command(name = "list", description = "Shows the shipments on hold, the oldest first.")
  static final class Listing extends ClusterCommand {
    Listing(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      Pipeline pipeline = pipeline();
      OpenHolds holds = new HoldsReader(pipeline.source()).open();
      PrintWriter out = surroundings.out();
      out.printf("%-20s  %8s  %8s  %s%n", "Shipment", "Revision", "Age", "Held by");
      holds.stream().sorted(Hold.OLDEST_FIRST).forEach(hold -> print(hold, out));
      out.printf("%,d on hold%n", holds.size());
      return Faults.DONE;
    }

    private static void print(Hold hold, PrintWriter out) {
      out.printf(
          "%-20s  %8d  %8s  %s%s%n",
          Neutral.id(hold.subject().shipmentId()),
          hold.subject().revision(),
          age(hold.since()),
          hold.fires().words(),
          hold.releasedBy().map(officer -> "; released by " + officer + ", 1 of 2").orElse(""));
    }
  }

  /** Shows one hold. */
  @Command(
      name = "show",
      description = "Shows the state of one shipment, and the rule that holds it.")
  static final class Show extends ClusterCommand {
    @Parameters(paramLabel = "SHIPMENT", description = "The shipment's id.")
    private String shipmentId;

    Show(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    public Integer call() {
      ShipmentStatus status =
          new HoldsReader(pipeline().source())
              .status(shipmentId)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no decision about shipment '" + shipmentId + "'"));
      Decision decision = status.decision();
      PrintWriter out = surroundings.out();
      out.printf(
          "%s, revision %d, attempt %d: %s for %s%n",
          Neutral.id(shipmentId),
          decision.subject().revision(),
          decision.subject().attempt(),
          decision.outcome(),
          age(status.since()));
      out.printf("  fires      %s%n", status.fires().words());
      decision.finding().score().ifPresent(score -> out.printf("  score      %s%n", score));
      out.printf("  because    %s%n", decision.finding().detail());
      out.printf("  reference  %s%n", decision.reference().reference());
      out.printf("  watchlist  %s%n", decision.reference().watchlist());
      status
          .releasedBy()
          .ifPresent(
              officer -> out.printf("  released   by %s; it needs a second officer%n", officer));
      return Faults.DONE;
    }
  }

  /** Sends an officer's decision and waits for its outcome. */
  private abstract static class Deciding extends ClusterCommand {
    private final OfficerAction action;

    @Parameters(paramLabel = "SHIPMENT", description = "The shipment's id.")
    private String shipmentId;

    @Option(
        names = "--revision",
        required = true,
        paramLabel = "N",
        description = "The revision that you reviewed. The decision applies to no other.")
    private int revision;

    @Option(
        names = "--key",
        required = true,
        paramLabel = "FILE",
        description = "Your private key, from `tollgate officers add`.")
    private Path key;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "The reason, for later readers.")
    private String reason;

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        defaultValue = "60",
        description = "How long to wait for the outcome. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    Deciding(Surroundings surroundings, Session session, OfficerAction action) {
      super(surroundings, session);
      this.action = action;
    }

    @Override
    public Integer call() {
      Counts.positive("--revision", revision);
      if (reason.length() > OfficerDecision.LONGEST_TEXT) {
        throw new UsageException(
            "--reason is too long: give at most %,d characters, not %,d"
                .formatted(OfficerDecision.LONGEST_TEXT, reason.length()));
      }
      Duration patience = Duration.ofSeconds(Counts.positive("--timeout", timeout));
      OfficerOutcome outcome =
          pipeline()
              .officerClient()
              .decide(action, shipmentId, revision, reason, KeyFile.read(key), patience);
      if (outcome.result() == Result.REFUSED) {
        String code = outcome.refusal().map(Enum::name).orElse("");
        throw new UsageException("refused, " + code + ": " + outcome.sentence());
      }
      surroundings.out().println(outcome.result() + ": " + outcome.sentence());
      return Faults.DONE;
    }
  }

  /** Releases a hold. */
  @Command(
      name = "release",
      description = {
        "Lifts the match that holds a shipment. It needs two officers with two keys.",
        "Every other rule still applies."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  tollgate holds release S-1 --revision 1 --key anna.key \\",
        "      --reason 'another company of the same name, registered in 2019' \\",
        "      --bootstrap-servers 127.0.0.1:9092 \\",
        "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
      })
  static final class Release extends Deciding {
    Release(Surroundings surroundings, Session session) {
      super(surroundings, session, OfficerAction.RELEASE);
    }
  }

  /** Denies a shipment. */
  @Command(
      name = "deny",
      description = {
        "Blocks a shipment on hold until a higher revision arrives. It needs one officer.",
        "A CLEARED shipment can be denied after re-screening raised an alert: its levy is taken back."
      })
  static final class Deny extends Deciding {
    Deny(Surroundings surroundings, Session session) {
      super(surroundings, session, OfficerAction.DENY);
    }
  }
}
