package io.tollgate.rival;

import io.tollgate.rival.job.ClientCheck;
import io.tollgate.rival.job.JobSettings;
import io.tollgate.rival.job.LevyJob;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.core.execution.JobClient;

/**
 * Runs the whole job on Apache Flink in this process until standard input is closed.
 *
 * <p>Class path: {@code bench/rival/target/tollgate-rival.jar:bench/rival/target/lib/*}, without
 * Tollgate's own application, because Flink's connector needs another version of kafka-clients.
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

  /** Runs until standard input is closed; ends with 1 if the job fails. */
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
    // After the request to cancel, tasks still close and delete their state; wait for that.
    job.getJobExecutionResult().handle((result, cancelled) -> result).get();
    System.exit(0);
  }

  /**
   * Ends the process if the job ends: an endless job that ends has failed, and the measurement must
   * stop.
   */
  private static void halt(Throwable fault) {
    if (fault != null) {
      fault.printStackTrace();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Ignore the input; only its end matters.
    }
  }
}
