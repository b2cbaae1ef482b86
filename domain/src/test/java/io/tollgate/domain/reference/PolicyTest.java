package io.tollgate.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.Policy.Action;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "MEU, BLOCK",
    "EL, BLOCK",
    "DPL, BLOCK",
    "SDN, BLOCK",
    "CMIC, BLOCK", //
    "UVL, HOLD",
    "SSI, HOLD",
    "DTC, HOLD",
    "ISN, HOLD",
    "NEW, HOLD",
    "'', HOLD",
    "meu, HOLD"
  })
  void shouldBlockFiveListsByDefaultAndHoldAllOthers(String source, Action action) {
    assertThat(Policy.standard().actionOf(source)).isEqualTo(action);
  }

  @Test
  void shouldUseTheThresholdsOfTheSemantics() {
    assertThat(Policy.standard().matchThreshold()).isEqualByComparingTo(new BigDecimal("0.95"));
    assertThat(Policy.standard().reviewThreshold()).isEqualByComparingTo(new BigDecimal("0.85"));
  }

  @Test
  void shouldOverrideTheDefaultsSourceBySource() {
    Policy standard = Policy.standard();
    Policy policy =
        new Policy(
            standard.matchThreshold(),
            standard.reviewThreshold(),
            new TreeMap<>(Map.of("EL", Action.HOLD, "UVL", Action.BLOCK, "*", Action.IGNORE)),
            Set.of());
    assertThat(policy.actionOf("EL")).isEqualTo(Action.HOLD);
    assertThat(policy.actionOf("UVL")).isEqualTo(Action.BLOCK);
    assertThat(policy.actionOf("ISN")).isEqualTo(Action.IGNORE);
    assertThat(policy.actionOf("MEU"))
        .as("no action given, so the default")
        .isEqualTo(Action.BLOCK);
  }
}
