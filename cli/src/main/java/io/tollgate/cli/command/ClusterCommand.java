package io.tollgate.cli.command;

import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on a cluster that is there. */
abstract class ClusterCommand implements Callable<Integer> {
  final Surroundings surroundings;

  @Mixin final ClusterOptions cluster = new ClusterOptions();

  private final Session session;

  ClusterCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  /** The topics of the cluster that is named, for as long as the command lasts. */
  final Pipeline pipeline() {
    return Pipeline.on(cluster.config(surroundings.environment(), Map.of()), session);
  }

  /** Something that deserves a look; nothing is lost by it. */
  final void note(String note) {
    surroundings.err().println("tollgate: note: " + note);
  }
}
