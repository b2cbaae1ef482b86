package io.tollgate.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.files.InputRefusedException;
import io.tollgate.testbed.LocalStackException;
import io.tollgate.wire.fault.Remediable;
import io.tollgate.wire.fault.Remediable.Remedy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  private static Stream<Arguments> faults() {
    return Stream.of(
        arguments(new UsageException("wrong"), 2),
        arguments(new InputRefusedException("no such column"), 2),
        arguments(new FaultException("broken"), 1),
        arguments(new LocalStackException("port 9092 on 127.0.0.1 is in use"), 1),
        arguments(new IllegalStateException("unforeseen"), 1));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void shouldReturnTheExitCodeOfAFault(Exception fault, int code) {
    assertThat(Faults.exitCode(fault)).isEqualTo(code);
  }

  /** A fault of a lower layer that names its remedy. */
  private static final class Lacking extends RuntimeException implements Remediable {
    private static final long serialVersionUID = 1L;
    private final Remedy remedy;

    Lacking(Remedy remedy) {
      super("it is missing");
      this.remedy = remedy;
    }

    @Override
    public Remedy remedy() {
      return remedy;
    }
  }

  @Test
  void shouldNameTheCommandThatFixesAFault() {
    assertThat(Faults.line(new Lacking(Remedy.CREATE_TOPICS)))
        .isEqualTo("it is missing; `tollgate topics create` creates topics");
    assertThat(Faults.line(new FaultException("stopped", new Lacking(Remedy.REGISTER_SCHEMAS))))
        .isEqualTo("stopped; `tollgate schemas register` registers schemas");
    assertThat(Faults.line(new Lacking(Remedy.NONE))).isEqualTo("it is missing");
  }

  @Test
  void shouldNameTheClassOfAForeignException() {
    assertThat(Faults.line(new IllegalStateException("unforeseen")))
        .isEqualTo("IllegalStateException: unforeseen");
    assertThat(Faults.line(new FaultException("broken"))).isEqualTo("broken");
    assertThat(Faults.line(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
