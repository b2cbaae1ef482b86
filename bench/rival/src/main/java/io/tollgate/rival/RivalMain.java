package io.tollgate.rival;

import io.tollgate.rival.job.ClientCheck;
import io.tollgate.rival.job.JobSettings;
import io.tollgate.rival.job.LevyJob;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.core.execution.JobClient;

/**
 * Runs the whole job on Apache Flink, in this one process, until its input is closed.
 *
 * <p>Class path: {@code bench/rival/target/tollgate-rival.jar:bench/rival/target/lib/*}, and
 * nothing of Tollgate's own application: Flink's connector wants its own version of kafka-clients.
 *
 * <p>Options of the Java virtual machine, for Flink on Java 17:
 *
 * <pre>
 * --add-opens=java.base/java.lang=ALL-UNNAMED
 * --add-opens=java.base/java.util=ALL-UNNAMED
 * --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
 * --add-opens=java.base/java.time=ALL-UNNAMED
 * --add-opens=java.base/java.nio=ALL-UNNAMED
 * --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
 * </pre>
 *
 * <p>Arguments: {@code key=value}, as {@link JobSettings} names them.
 */
public final class RivalMain {
  private RivalMain() {}

  /** Runs until its input is closed; ends with 1 if the job fails. */
  public static void main(String[] args) throws Exception {
    JobSettings settings = JobSettings.of(args);
    ClientCheck.run(settings);
    AtomicBoolean ended = new AtomicBoolean();
    JobClient job = LevyJob.of(settings).executeAsync("tollgate");
    var unused =
        job.getJobExecutionResult()
            .whenComplete(
                (result, fault) -> {
                  if (!ended.get()) {
                    halt(fault);
                  }
                });
    awaitEndOfInput();
    ended.set(true);
    job.cancel().get();
    // A job that was asked to end has not ended yet: the tasks still have their state to close and
    // to delete.
    job.getJobExecutionResult().handle((result, cancelled) -> result).get();
    System.exit(0);
  }

  /** A job without an end that has ended has failed; whoever measures has to see that at once. */
  private static void halt(Throwable fault) {
    if (fault != null) {
      fault.printStackTrace();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
  }
}
