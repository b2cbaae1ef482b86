package io.tollgate.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.Policy.Controlled;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.RuleSetting.Bound;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    WatchlistReport report = new WatchlistReport();
    Policy policy = PolicyFile.read(file, report);
    report.refuseIfFaulty();
    return policy;
  }

  @Test
  void shouldUseTheStandardPolicyIfThereIsNoFile() {
    assertThat(PolicyFile.read(file, new WatchlistReport())).isEqualTo(Policy.standard());
  }

  @Test
  void shouldUseTheStandardForEveryMissingKey() throws IOException {
    assertThat(read("{}")).isEqualTo(Policy.standard());
    assertThat(read("{\"screening\": {}, \"approval_required\": []}")).isEqualTo(Policy.standard());
  }

  @Test
  void shouldReadEveryKey() throws IOException {
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
  void shouldReadThePolicyThatItWrote() throws IOException {
    Policy policy =
        new Policy(
            new BigDecimal("0.9"),
            new BigDecimal("0.123456"),
            new TreeMap<>(Map.of("UVL", Action.BLOCK)),
            Set.of(new Controlled("B30A", "CN"), new Controlled("A", "MO")));
    PolicyFile.write(policy, file);
    assertThat(read(Files.readString(file))).isEqualTo(policy);
  }

  @Test
  void shouldReadRulesAndUseTheStandardForMissingKeys() throws IOException {
    Policy policy =
        read(
            """
            {"rules": {
              "affiliate": {"threshold_pct": 25.5,
                            "effective": [{"from": "2026-01-01", "to": "2026-02-01"},
                                          {"from": "2026-03-01"}]},
              "performance_limit": {"enabled": true, "tpp": {"at_most": 4800}},
              "licence_missing": {"enabled": true}}}
            """);
    RuleSetting affiliate = policy.rule(OptionalRule.AFFILIATE);
    assertThat(affiliate.enabled()).isTrue();
    assertThat(affiliate.bound("threshold_pct")).isEqualTo(new Bound(new BigDecimal("25.5"), true));
    assertThat(affiliate.effective())
        .containsExactly(
            Period.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01")),
            Period.from(LocalDate.parse("2026-03-01")));
    RuleSetting limit = policy.rule(OptionalRule.PERFORMANCE_LIMIT);
    assertThat(limit.bound("tpp")).isEqualTo(new Bound(new BigDecimal("4800"), true));
    assertThat(limit.bound("dram_bandwidth_gbps"))
        .isEqualTo(new Bound(new BigDecimal("6500"), false));
    assertThat(limit.effective()).containsExactly(Period.from(LocalDate.parse("2026-01-15")));
    assertThat(policy.rule(OptionalRule.LICENCE_MISSING).enabled()).isTrue();
    assertThat(policy.rule(OptionalRule.LICENCE_EXPIRED).enabled()).isFalse();
  }

  @Test
  void shouldReadRatioAndCountriesOfTheCap() throws IOException {
    RuleSetting cap =
        read("""
                {"rules": {"volume_cap": {"enabled": true, "ratio": 0.25, "countries": ["HK", "CN"],
                                          "effective": [{"from": "2026-02-01"}]}}}
                """)
            .rule(OptionalRule.VOLUME_CAP);
    assertThat(cap.enabled()).isTrue();
    assertThat(cap.bound("ratio")).isEqualTo(new Bound(new BigDecimal("0.25"), true));
    assertThat(cap.group("countries")).containsExactly("CN", "HK");
    assertThat(cap.group("base_countries")).as("as in the standard policy").containsExactly("US");
    assertThat(cap.effective()).containsExactly(Period.from(LocalDate.parse("2026-02-01")));
  }

  @Test
  void shouldReadTheRulesThatItWrote() throws IOException {
    Policy policy = ReferenceFixture.everyTable().policy();
    PolicyFile.write(policy, file);
    assertThat(read(Files.readString(file))).isEqualTo(policy);
    assertThat(read("{\"rules\": {\"affiliate\": {\"enabled\": true}}}"))
        .isEqualTo(Policy.standard());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "{\"rules\": {\"volume_cap\": {\"ratio\": 1.000001}}}",
            "rules.volume_cap.ratio has to be a number over 0, up to 1, with at most 6 places"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"ratio\": 0}}}",
            "rules.volume_cap.ratio has to be a number over 0, up to 1"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"ratio\": {\"at_most\": 0.5}}}}",
            "rules.volume_cap.ratio has to be a number over 0, up to 1"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"country\": [\"CN\"]}}}",
            "rules.volume_cap has no key 'country'; its keys are enabled, effective, ratio,"
                + " countries, base_countries"),
        arguments(
            "{\"rules\": {\"licence_quantity\": {\"countries\": [\"CN\"]}}}",
            "rules.licence_quantity has no key 'countries'"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"countries\": []}}}",
            "rules.volume_cap.countries has to be a list of countries such as [\"CN\"]"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"countries\": \"CN\"}}}",
            "rules.volume_cap.countries has to be a list of countries"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"base_countries\": [\"usa\"]}}}",
            "rules.volume_cap.base_countries has to be a list of countries"),
        arguments(
            "{\"rules\": {\"volume_cap\": {\"countries\": [\"CN\", \"US\"]}}}",
            "rules.volume_cap has country US in both countries and base_countries;"
                + " remove it from one"),
        arguments("{\"rules\": []}", "rules has to be an object"),
        arguments(
            "{\"rules\": {\"afiliate\": {}}}",
            "rules has no rule 'afiliate'; its rules are affiliate, performance_limit,"
                + " licence_missing, licence_expired, licence_quantity, volume_cap"),
        arguments("{\"rules\": {\"affiliate\": {\"tpp\": 1}}}", "rules.affiliate has no key 'tpp'"),
        arguments("{\"rules\": {\"affiliate\": true}}", "rules.affiliate has to be an object"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"enabled\": \"yes\"}}}",
            "rules.affiliate.enabled has to be true or false"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"threshold_pct\": 0}}}",
            "rules.affiliate.threshold_pct has to be a number over 0, up to 100"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"threshold_pct\": 100.1}}}",
            "rules.affiliate.threshold_pct has to be a number over 0, up to 100"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"effective\": []}}}",
            "rules.affiliate.effective has to be a list of periods"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"effective\": [{\"to\": \"2026-01-01\"}]}}}",
            "rules.affiliate.effective needs a from"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"effective\": [{\"from\": \"2026-02-30\"}]}}}",
            "rules.affiliate.effective needs a from"),
        arguments(
            "{\"rules\": {\"affiliate\": {\"effective\":"
                + " [{\"from\": \"2026-01-01\", \"to\": \"2026-01-01\"}]}}}",
            "rules.affiliate.effective: to is exclusive and has to be after from"),
        arguments(
            "{\"rules\": {\"performance_limit\": {\"tpp\": 21000}}}",
            "rules.performance_limit.tpp has to be {\"below\": NUMBER} or {\"at_most\": NUMBER}"),
        arguments(
            "{\"rules\": {\"performance_limit\": {\"tpp\": {\"below\": 1, \"at_most\": 2}}}}",
            "rules.performance_limit.tpp has to be"),
        arguments(
            "{\"screening\": {\"review_threshold\": 1.5}}",
            "screening.review_threshold has to be a number from 0 to 1"),
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
  void shouldRefuseAFaultyPolicy(String json, String fault) {
    InputRefusedException refused =
        catchThrowableOfType(InputRefusedException.class, () -> read(json));
    assertThat(refused).as("%s is refused", json).isNotNull();
    assertThat(refused.problems().get(0))
        .startsWith(file.toString())
        .contains(fault)
        .hasLineCount(1);
  }
}
