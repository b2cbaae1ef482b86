package io.tollgate.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.files.InputRefusedException;
import io.tollgate.testbed.LocalStackException;
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
  void shouldTellWhoseFaultItIs(Exception fault, int code) {
    assertThat(Faults.exitCode(fault)).isEqualTo(code);
  }

  @Test
  void shouldNameTheKindWhereTheWordsAreNotOurs() {
    assertThat(Faults.line(new IllegalStateException("unforeseen")))
        .isEqualTo("IllegalStateException: unforeseen");
    assertThat(Faults.line(new FaultException("broken"))).isEqualTo("broken");
    assertThat(Faults.line(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
