package io.tollgate.cli.command.ops;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.compliance.cluster.DeadLetterTopic;
import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.settings.Settings;
import io.tollgate.wire.topic.TopicSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands for dead letters: records that could not be decided. */
@Command(
    name = "dlq",
    description = "Lists, shows and replays dead letters: records that could not be decided.")
public final class DlqCommand implements Runnable {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new DlqCommand())
        .addSubcommand("list", new ListThem(surroundings, session))
        .addSubcommand("show", new Show(surroundings, session))
        .addSubcommand("replay", new Replay(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: list, show or replay");
  }

  /** What the three commands share. */
  abstract static class OnDeadLetters implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Session session;

    @Mixin private final ClusterOptions cluster = new ClusterOptions();

    OnDeadLetters(Surroundings surroundings, Session session) {
      this.surroundings = surroundings;
      this.session = session;
    }

    @Override
    public final Integer call() {
      Settings config = cluster.config(surroundings.environment(), Map.of());
      check();
      run(
          session.add(
              new DeadLetterTopic(
                  new TopicSource(
                      config.connection(),
                      config.names(),
                      WireSerdes.configured(config.serdeSettings())))));
      surroundings.out().flush();
      return Faults.DONE;
    }

    void check() {
      // Most commands have nothing to check before they connect.
    }

    abstract void run(DeadLetterTopic deadLetters);

    final void say(String line) {
      surroundings.out().printf("%s%n", line);
    }
  }

  /** Prints one line per dead one. */
  @Command(
      name = "list",
      description = "Lists the dead letters, each with its place, publishing time and cause.",
      footerHeading = "%nExample:%n",
      footer =
          "  tollgate dlq list --bootstrap-servers broker:9092 --schema-registry http://registry:8081")
  static final class ListThem extends OnDeadLetters {
    ListThem(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    void run(DeadLetterTopic deadLetters) {
      long[] count = {0};
      deadLetters.forEach(
          one -> {
            say(line(one));
            count[0]++;
          });
      say(count[0] == 1 ? "1 dead letter" : count[0] + " dead letters");
    }

    private static String line(DeadLetter one) {
      String from = one.file().isEmpty() ? "" : " (" + one.file() + " row " + one.row() + ")";
      return "%d:%d  %s  key '%s'%s  %s: %s"
          .formatted(
              one.partition(), one.offset(), one.at(), one.key(), from, one.cause(), one.message());
    }
  }

  /** Shows one dead letter in full. */
  @Command(
      name = "show",
      description = "Shows one dead letter, decoded as far as possible.",
      footerHeading = "%nExample:%n",
      footer =
          "  tollgate dlq show 0:3 --bootstrap-servers broker:9092 --schema-registry http://registry:8081")
  static final class Show extends OnDeadLetters {
    @Parameters(
        paramLabel = "PARTITION:OFFSET",
        description = "The place of the dead letter, from `dlq list`.")
    private String place;

    Show(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    void check() {
      parsed(place);
    }

    @Override
    void run(DeadLetterTopic deadLetters) {
      OpenedDeadLetter opened = opened(deadLetters, place);
      say(ListThem.line(opened.deadLetter()));
      opened
          .headers()
          .forEach((name, text) -> say("  " + name + ": " + text.lines().findFirst().orElse("")));
      say(opened.content().isEmpty() ? "not decoded: " + opened.fault() : opened.content());
      if (!opened.content().isEmpty() && !opened.fault().isEmpty()) {
        say("not a shipment event: " + opened.fault());
      }
      say("%,d bytes: %s".formatted(opened.size(), opened.hex()));
    }
  }

  /** Publishes dead letters again. */
  @Command(
      name = "replay",
      description = {
        "Publishes dead letters again, unchanged, after the cause is fixed.",
        "An event that already has a decision becomes a DUPLICATE, so nothing counts twice.",
        "--all skips dead letters that were replayed before or still cannot be decoded. It reads",
        "the whole shipments topic for that."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  tollgate dlq replay 0:3 2:17 --bootstrap-servers broker:9092 --schema-registry"
            + " http://registry:8081",
        "  tollgate dlq replay --all --bootstrap-servers broker:9092 --schema-registry"
            + " http://registry:8081"
      })
  static final class Replay extends OnDeadLetters {
    @Parameters(
        paramLabel = "PARTITION:OFFSET",
        arity = "0..*",
        description = "The places of the dead letters, from `dlq list`.")
    private List<String> places = List.of();

    @Option(names = "--all", description = "Replay all dead letters that can be decoded now.")
    private boolean all;

    Replay(Surroundings surroundings, Session session) {
      super(surroundings, session);
    }

    @Override
    void check() {
      if (all != places.isEmpty()) {
        throw new UsageException("name the dead letters to replay, or give --all");
      }
      places.forEach(DlqCommand::parsed);
    }

    @Override
    void run(DeadLetterTopic deadLetters) {
      long[] count = {0};
      BiConsumer<DeadLetter, String> published =
          (one, now) -> {
            say(one.place() + " is published again at " + now);
            count[0]++;
          };
      if (all) {
        long[] skipped = {0};
        deadLetters.replayAll(
            published,
            (one, reason) -> {
              say(one.place() + " " + reason);
              skipped[0]++;
            });
        say(count[0] + " published, " + skipped[0] + " skipped");
      } else {
        // Look all of them up first, so that an error in the last place publishes none.
        deadLetters.replay(
            places.stream().map(place -> opened(deadLetters, place).deadLetter()).toList(),
            published);
        say(count[0] + " published");
      }
    }
  }

  private static Matcher parsed(String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw new UsageException(
          "'" + place + "' is not a place; give PARTITION:OFFSET, such as 0:3");
    }
    return matcher;
  }

  private static OpenedDeadLetter opened(DeadLetterTopic deadLetters, String place) {
    Matcher at = parsed(place);
    return deadLetters
        .open(Integer.parseInt(at.group(1)), Long.parseLong(at.group(2)))
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no dead letter " + place + "; see `tollgate dlq list`"));
  }
}
