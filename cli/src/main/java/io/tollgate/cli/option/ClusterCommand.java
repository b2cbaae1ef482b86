package io.tollgate.cli.option;

import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on an existing cluster. */
public abstract class ClusterCommand implements Callable<Integer> {
  protected final Surroundings surroundings;

  @Mixin protected final ClusterOptions cluster = new ClusterOptions();

  private final Session session;

  protected ClusterCommand(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  /** The named cluster, until the command ends. */
  protected final Pipeline pipeline() {
    return Pipeline.on(cluster.config(surroundings.environment(), Map.of()), session);
  }

  /** Prints a note that needs attention; no data is lost. */
  protected final void note(String note) {
    surroundings.err().printf("tollgate: note: %s%n", note);
  }
}
