package io.tollgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the alert rules with {@code promtool}: each rule fires, stays quiet and clears. */
class AlertRulesIT {
  private static final List<String> ALERTS =
      List.of(
          "TollgateLagHigh",
          "TollgateGroupStatus",
          "TollgateStreamThreadFailed",
          "TollgateApplicationDown",
          "TollgateConservationBroken",
          "TollgateListOld",
          "TollgateListRefused",
          "TollgateHoldsOld",
          "TollgateDeadLetters");
  private static final String RULES = "tollgate-alerts.yml";
  private static final String TESTS = "tollgate-alerts-test.yml";

  private record Ended(int code, String output) {}

  private static Ended promtool(Path folder, String... args) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Deployed.program("promtool").toString());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void shouldFireStayQuietAndClear() throws Exception {
    Ended ended = promtool(Deployed.PROMETHEUS, "test", "rules", TESTS);

    assertThat(ended.code()).as(ended.output()).isZero();
  }

  /** Checks that the test of the rules can fail. */
  @Test
  void shouldFailIfNoAlertFires(@TempDir Path folder) throws Exception {
    Files.copy(Deployed.PROMETHEUS.resolve(TESTS), folder.resolve(TESTS));
    String rules = Deployed.read(Deployed.PROMETHEUS.resolve(RULES));
    Files.writeString(folder.resolve(RULES), rules.replaceAll("for: .*", "for: 1d"));

    Ended ended = promtool(folder, "test", "rules", TESTS);

    assertThat(ended.code()).isNotZero();
    assertThat(ended.output()).contains(ALERTS);
  }

  @Test
  void shouldBeAValidConfigurationOfPrometheus() throws Exception {
    Ended ended = promtool(Deployed.PROMETHEUS, "check", "config", "prometheus.yml");

    assertThat(ended.code()).as(ended.output()).isZero();
  }

  @Test
  void shouldGiveEachAlertASeverityAndAnInstruction() throws IOException {
    String rules = Files.readString(Deployed.PROMETHEUS.resolve(RULES));
    List<String> blocks = Pattern.compile("- alert: ").splitAsStream(rules).skip(1).toList();

    assertThat(blocks)
        .extracting(block -> block.lines().findFirst().orElseThrow())
        .isEqualTo(ALERTS);
    assertThat(blocks)
        .allSatisfy(
            block -> {
              String name = block.lines().findFirst().orElseThrow();
              assertThat(block)
                  .contains("for: ", "severity: ", "summary: ", "description: ")
                  .contains(
                      "runbook: docs/OPERATIONS.md#" + name.toLowerCase(java.util.Locale.ROOT));
              assertThat(Deployed.read(Deployed.PROMETHEUS.resolve(TESTS)))
                  .contains("alertname: " + name);
            });
  }
}
