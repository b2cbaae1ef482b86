package io.tollgate.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.tollgate.cli.fixture.Commands;
import io.tollgate.streams.config.AppSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks of docker-compose.yml that need no Docker engine. */
class ComposeFileTest {
  /** Options of the command that are not settings of the application. */
  private static final Set<String> OF_COMMANDS =
      Set.of("TOLLGATE_LOG_FORMAT", "TOLLGATE_DATABASE_USER", "TOLLGATE_DATABASE_PASSWORD");

  private static final String TOLLGATE = "tollgate";

  private final ComposeFile file = ComposeFile.read();

  @Test
  void shouldBeAcceptedByDockerCompose() throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder("docker-compose", "-f", ComposeFile.PATH.toString(), "config", "-q")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      System.err.println(
          "NOTE: docker-compose is missing; ITS CHECK OF docker-compose.yml DID NOT RUN");
      abort("docker-compose is not installed: " + e.getMessage());
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void shouldPublishOnTheLoopbackAddressOnly() {
    List<String> ports =
        file.services().stream().flatMap(name -> file.ports(name).stream()).toList();

    assertThat(ports).hasSizeGreaterThan(5).allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(ports.stream().map(port -> port.substring(0, port.lastIndexOf(':'))))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldRunThreeBrokersThatMayLoseOne() {
    List<String> brokers = file.services("apache/kafka");
    Set<String> nodes = new TreeSet<>();
    for (String broker : brokers) {
      Map<String, String> settings = file.environment(broker);
      nodes.add(settings.get("KAFKA_NODE_ID"));
      assertThat(settings)
          .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
          .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
          .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
          .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
          .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2")
          .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }
    assertThat(nodes).containsExactly("1", "2", "3");
    assertThat(brokers).hasSize(3);
  }

  @Test
  void shouldUseOnlyExistingCommandsAndSettingsOfTollgate() {
    List<String> services = file.services(TOLLGATE);
    assertThat(services)
        .contains("tollgate-1", "tollgate-2", "ops", "prepare-topics", "prepare-schemas");
    for (String service : services) {
      List<String> args = new ArrayList<>(file.command(service));
      assertThat(args).as(service).isNotEmpty();
      // An unknown option is reported before the help is printed.
      args.add("--help");
      Commands.in(file.environment(service)).run(args.toArray(String[]::new)).done();
      assertThat(file.environment(service).keySet())
          .as(service)
          .allMatch(ComposeFileTest::isSetting);
    }
  }

  private static boolean isSetting(String variable) {
    return OF_COMMANDS.contains(variable)
        || AppSettings.ALL.stream().anyMatch(s -> s.variable().equals(variable));
  }
}
