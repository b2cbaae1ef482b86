package io.tollgate.cli.command.admin;

import io.tollgate.catalogue.Topic;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.option.ClusterOptions;
import io.tollgate.cli.option.Counts;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.wire.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for the topics of the cluster. */
@Command(name = "topics", description = "Creates the topics.")
public final class TopicsCommand implements Runnable {
  @Spec private CommandSpec spec;

  public static CommandLine line(Surroundings surroundings, Session session) {
    return new CommandLine(new TopicsCommand())
        .addSubcommand("create", new Create(surroundings, session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: create");
  }

  /** Creates the missing topics. */
  @Command(
      name = "create",
      description = "Creates each missing topic, with its retention and its cleanup policy.",
      footerHeading = "%nExample:%n",
      footer = "  tollgate topics create --bootstrap-servers broker:9092 --partitions 12")
  static final class Create implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Session session;

    @Option(
        names = "--partitions",
        paramLabel = "N",
        defaultValue = "" + Pipeline.PARTITIONS,
        description = {
          "Partitions of each topic that has several. Default: ${DEFAULT-VALUE}.",
          "The number cannot change later: the state of a shipment is in one partition."
        })
    private int partitions;

    @Option(
        names = "--replication",
        paramLabel = "N",
        defaultValue = "" + Pipeline.AS_THE_BROKERS_SAY,
        description = "Replicas of each topic. Default: the setting of the brokers.")
    private short replication;

    @Mixin private final ClusterOptions cluster = new ClusterOptions();

    Create(Surroundings surroundings, Session session) {
      this.surroundings = surroundings;
      this.session = session;
    }

    @Override
    public Integer call() {
      Settings config = cluster.config(surroundings.environment(), Map.of());
      List<String> made =
          Pipeline.on(config, session)
              .createTopics(Counts.positive("--partitions", partitions), replication);
      made.forEach(name -> surroundings.out().printf("created %s%n", name));
      int there = Topic.values().length - made.size();
      surroundings.out().println(made.size() + " topics created, " + there + " existed already");
      return Faults.DONE;
    }
  }
}
