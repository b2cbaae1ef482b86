package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.testbed.LocalStackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A termination signal in the first seconds of a start. */
class StoppedWhileStartingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  /**
   * Sends the signal as soon as the process has created one temporary folder, that of the state, or
   * two.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void shouldLeaveNoTemporaryFolderBehind(int made) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    String options =
        "-Djava.io.tmpdir=%s -D%s=%s"
            .formatted(
                temporary,
                LocalStackOptions.REGISTRY_HOME,
                LocalStackOptions.temporary().registryHome());
    Path log = folder.resolve("log");
    try (CommandProcess up =
        CommandProcess.start(List.of("up"), Map.of("JAVA_TOOL_OPTIONS", options), log)) {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> folders(temporary).size() >= made);
      up.terminate();
      assertThat(folders(temporary)).as(up.log()).isEmpty();
    }
  }

  private static List<Path> folders(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.getFileName().toString().startsWith("tollgate-")).toList();
    }
  }
}
