package io.tollgate.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.cli.fault.FaultException;
import io.tollgate.testbed.LocalStackOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the command's embedded broker and registry when one of them dies. */
@Timeout(300)
class PipelineIT {
  /** A word early on the process's command line, of which some systems show only the beginning. */
  private static final String BROKER = "tollgate-broker-logback.xml";

  /** The command waits for an answer of the dead process; its error must name the death. */
  @Test
  void shouldReportTheDeadProcessAndNotTheErrorThatItCaused() {
    try (Session session = Session.untilSignal(new PrintWriter(new StringWriter()))) {
      Set<ProcessHandle> others = brokers();
      Pipeline pipeline =
          Pipeline.embedded(
              LocalStackOptions.temporary(), LocalSettings.of(Map.of("http.port", "-1")), session);
      Set<ProcessHandle> own = brokers();
      own.removeAll(others);
      assertThat(own).hasSize(1);

      assertThatThrownBy(() -> pipeline.whileUp(() -> lose(own.iterator().next())))
          .isInstanceOf(FaultException.class)
          .hasMessageStartingWith("the embedded broker died (exit code 137)");
      assertThat(Thread.interrupted()).as("still interrupted").isFalse();
    }
  }

  @Test
  void shouldReportAnyOtherFaultUnchanged() {
    try (Session session = Session.untilSignal(new PrintWriter(new StringWriter()))) {
      Pipeline pipeline =
          Pipeline.embedded(
              LocalStackOptions.temporary(), LocalSettings.of(Map.of("http.port", "-1")), session);
      IllegalStateException fault = new IllegalStateException("for the test");

      assertThatThrownBy(
              () ->
                  pipeline.whileUp(
                      () -> {
                        throw fault;
                      }))
          .isSameAs(fault);
    }
  }

  /** The child processes of this process; other tests may have some, too. */
  private static Set<ProcessHandle> brokers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(BROKER))
        .collect(Collectors.toSet());
  }

  private static Void lose(ProcessHandle broker) {
    assertThat(broker.destroyForcibly()).isTrue();
    try {
      new CountDownLatch(1).await();
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while asking the schema registry", e);
    }
  }
}
