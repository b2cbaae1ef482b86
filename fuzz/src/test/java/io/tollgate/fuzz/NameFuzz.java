package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tollgate.domain.matching.NameMatcher;
import io.tollgate.domain.matching.Names;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.List;

/** Names as parties of shipments and on lists. */
class NameFuzz {
  private static final String LISTED = "Marenburg Optical Works";
  private static final Watchlist LIST =
      Watchlist.of(
          List.of(new WatchlistEntry("m", "MEU", "", LISTED, List.of("马伦堡光学厂"), "")),
          Policy.standard());

  @FuzzTest(maxDuration = "10m")
  void shouldScoreAnyNames(FuzzedDataProvider data) {
    String one = data.consumeString(600);
    String other = data.consumeRemainingAsString();
    BigDecimal score = NameMatcher.score(one, other);
    assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    boolean areEqual =
        !Names.normalise(one).isEmpty() && Names.normalise(one).equals(Names.normalise(other));
    assertThat(score.compareTo(BigDecimal.ONE) == 0).isEqualTo(areEqual);
    LIST.search(one, "CN");
    assertThat(LIST.best(" ".repeat(one.length()) + LISTED)).isPresent();
  }
}
