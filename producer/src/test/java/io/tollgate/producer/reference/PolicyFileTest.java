package io.tollgate.producer.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.Policy.Controlled;
import io.tollgate.producer.InputRefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFileTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("policy.json");
  }

  private Policy read(String json) throws IOException {
    Files.writeString(file, json);
    Report report = new Report();
    Policy policy = PolicyFile.read(file, report);
    report.refuseIfFaulty();
    return policy;
  }

  @Test
  void shouldTakeTheStandardPolicyWhereThereIsNoFile() {
    assertThat(PolicyFile.read(file, new Report())).isEqualTo(Policy.standard());
  }

  @Test
  void shouldTakeTheStandardForEverythingThatIsNotSaid() throws IOException {
    assertThat(read("{}")).isEqualTo(Policy.standard());
    assertThat(read("{\"screening\": {}, \"approval_required\": []}")).isEqualTo(Policy.standard());
  }

  @Test
  void shouldReadEverythingThatCanBeSaid() throws IOException {
    Policy policy =
        read(
            """
            {"screening": {"match_threshold": 0.95, "review_threshold": 0.850001,
                           "actions": {"UVL": "BLOCK", "MEU": "IGNORE", "*": "IGNORE"}},
             "approval_required": [{"product_class": "B30A", "country": "CN"}]}
            """);
    assertThat(policy.matchThreshold()).isEqualByComparingTo("0.95");
    assertThat(policy.reviewThreshold()).isEqualByComparingTo("0.850001");
    assertThat(policy.actionOf("UVL")).isEqualTo(Action.BLOCK);
    assertThat(policy.actionOf("MEU")).isEqualTo(Action.IGNORE);
    assertThat(policy.actionOf("EL")).isEqualTo(Action.BLOCK);
    assertThat(policy.actionOf("XYZ")).isEqualTo(Action.IGNORE);
    assertThat(policy.approvalRequired()).containsExactly(new Controlled("B30A", "CN"));
  }

  @Test
  void shouldReadBackWhatItWrites() throws IOException {
    Policy policy =
        new Policy(
            new BigDecimal("0.9"),
            new BigDecimal("0.123456"),
            new TreeMap<>(Map.of("UVL", Action.BLOCK)),
            Set.of(new Controlled("B30A", "CN"), new Controlled("A", "MO")));
    PolicyFile.write(policy, file);
    assertThat(read(Files.readString(file))).isEqualTo(policy);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("{\"screning\": {}}", "the policy has no key 'screning'"),
        arguments("[]", "the policy has to be an object"),
        arguments("{\"screening\": 1}", "screening has to be an object"),
        arguments("{\"screening\": {\"treshold\": 1}}", "screening has no key 'treshold'"),
        arguments(
            "{\"screening\": {\"match_threshold\": \"0.9\"}}",
            "screening.match_threshold has to be a number from 0 to 1"),
        arguments(
            "{\"screening\": {\"match_threshold\": 1.01}}",
            "screening.match_threshold has to be a number from 0 to 1"),
        arguments(
            "{\"screening\": {\"match_threshold\": 0.9999999}}",
            "screening.match_threshold has to be a number from 0 to 1 with at most 6 places"),
        arguments(
            "{\"screening\": {\"match_threshold\": 0.8}}",
            "screening.review_threshold has to be at most match_threshold"),
        arguments(
            "{\"screening\": {\"actions\": {\"EL\": \"block\"}}}",
            "screening.actions.EL has to be one of [BLOCK, HOLD, IGNORE], not \"block\""),
        arguments("{\"screening\": {\"actions\": 7}}", "screening.actions has to be an object"),
        arguments("{\"approval_required\": {}}", "approval_required has to be a list"),
        arguments(
            "{\"approval_required\": [{\"product_class\": \"X\", \"country\": \"China\"}]}",
            "approval_required needs a product_class and a country of two capital letters"),
        arguments(
            "{\"approval_required\": [{\"product_class\": 200, \"country\": \"CN\"}]}",
            "approval_required needs a product_class and a country of two capital letters"),
        arguments(
            "{\"approval_required\": [{\"class\": \"X\", \"country\": \"CN\"}]}",
            "approval_required has no key 'class'"),
        arguments("{\n\"screening\": }", "row 2: not JSON"),
        arguments("{} {}", "not JSON"),
        arguments("{\"screening\": {}, \"screening\": {}}", "not JSON"),
        arguments("", "the file is empty"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void shouldRefuseWhatIsNotUnderstood(String json, String fault) {
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(json));
    assertThat(refused).as("%s is refused", json).isNotNull();
    assertThat(refused.problems().get(0))
        .startsWith(file.toString())
        .contains(fault)
        .hasLineCount(1);
  }
}
