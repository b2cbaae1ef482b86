package io.tollgate.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.LevyDueVariations;
import io.tollgate.domain.fixture.RecordVariations.Variation;
import io.tollgate.domain.levy.LevyDue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that levy-due.csv has every component of a record, and that the page for finance explains
 * every column.
 */
class LevyDueColumnsTest {
  static List<Variation<LevyDue>> variations() {
    return LevyDueVariations.all();
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldHaveEveryComponent(Variation<LevyDue> variation) {
    assertThat(ResultRows.levyDue(variation.record()))
        .isNotEqualTo(ResultRows.levyDue(LevyDueVariations.BASE));
  }

  @Test
  void shouldHaveACellForEachColumn() {
    assertThat(ResultRows.levyDue(LevyDueVariations.BASE))
        .hasSameSizeAs(ResultTable.LEVY_DUE.header());
  }

  @Test
  void shouldBeExplainedToFinance() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "FINANCE.md"));
    String fields =
        page.substring(page.indexOf("| levy_due_id"), page.indexOf("### How corrections appear"));

    assertThat(fields.split("[^a-z_]+")).containsAll(ResultTable.LEVY_DUE.header());
  }
}
