package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.matching.words.TableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores pairs of invented names, half of them near misses, at the standard threshold. */
class HeldOutPairsTest {
  private static final BigDecimal MATCH = new BigDecimal("0.95");

  @Test
  void shouldDistinguishTheSameOrganisationFromAnother() {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (String line : TableText.lines(HeldOutPairsTest.class, "held-out-pairs.txt")) {
      int between = line.indexOf(" | ");
      BigDecimal score = NameMatcher.score(line.substring(2, between), line.substring(between + 3));
      pairs++;
      if (score.compareTo(MATCH) >= 0 != line.startsWith("+")) {
        wrong.add(line + "  " + score);
      }
    }
    assertThat(pairs).isGreaterThan(200);
    assertThat(wrong).as("pairs decided wrongly: %s", wrong).hasSizeLessThanOrEqualTo(pairs / 50);
  }
}
