package io.tollgate.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  @Test
  void shouldSortNumbersAsNumbersAndBlanksFirst() {
    assertThat(
            List.of(
                    List.of("may.csv", "10", "E2", "c", ""),
                    List.of("may.csv", "9", "E3", "c", ""),
                    List.of("may.csv", "", "E1", "c", ""))
                .stream()
                .sorted(ResultTable.REJECTED.order()))
        .extracting(row -> row.get(1))
        .containsExactly("", "9", "10");
  }

  @Test
  void shouldSortByTheNextColumnIfTheFirstIsEqual() {
    assertThat(
            ResultTable.REJECTED
                .order()
                .compare(
                    List.of("may.csv", "9", "E3", "c", "b"),
                    List.of("may.csv", "9", "E3", "c", "a")))
        .isPositive();
  }

  @Test
  void shouldSortTextByCodePoints() {
    // U+1F600 is written as two units below U+FF21, yet it is the larger code point.
    assertThat(ResultColumn.text("name").order().compare("\uD83D\uDE00", "\uFF21")).isPositive();
  }

  @Test
  void shouldSortNegativeAmountsBeforePositiveOnes() {
    assertThat(ResultColumn.number("levy_usd").order().compare("-10.00", "9.00")).isNegative();
  }
}
