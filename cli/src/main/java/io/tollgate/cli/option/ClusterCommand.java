package io.tollgate.cli.option;

import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on a cluster that is there. */
public abstract class ClusterCommand implements Callable<Integer> {
  protected final Surroundings surroundings;

  @Mixin protected final ClusterOptions cluster = new ClusterOptions();

  private final Session session;

  protected ClusterCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  /** The topics of the cluster that is named, for as long as the command lasts. */
  protected final Pipeline pipeline() {
    return Pipeline.on(cluster.config(surroundings.environment(), Map.of()), session);
  }

  /** Something that deserves a look; nothing is lost by it. */
  protected final void note(String note) {
    surroundings.err().println("tollgate: note: " + note);
  }
}
