package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
  private static final BigDecimal REVIEW = new BigDecimal("0.85");

  @ParameterizedTest
  @CsvSource({
    "Acme Works Ltd, ACME WORKS LTD., true",
    "ＡＣＭＥ Works, acme works, true",
    "Acme Works Ltd, Acme Works, false",
    "Acme Works Ltd, Acme Works Limited, false",
    "長江存儲, 长江存储, false"
  })
  void shouldScoreOneOnlyForEqualNames(String query, String listed, boolean isOne) {
    assertThat(NameMatcher.score(query, listed).compareTo(BigDecimal.ONE) == 0).isEqualTo(isOne);
  }

  @ParameterizedTest
  @CsvSource({
    "Works 7801, Works 7810",
    "14th Research Institute, 29th Research Institute",
    "第十四研究所, 第十五研究所",
    "11420 CORP., BELLTECH CORP",
    "Corporation, 11420 CORP.",
    "Technology Co Ltd, Marenburg Technology Co Ltd",
    "北京大学, 北京理工大学",
    "Avtomatik 7 Works, Avtomatika Works",
    "Marenburg Institute 7, Marenburg Institutes 701"
  })
  void shouldScoreAnUnrelatedSimilarNameBelowReview(String query, String listed) {
    assertThat(NameMatcher.score(query, listed)).isLessThan(REVIEW);
  }

  @Test
  void shouldScoreGreaterDifferencesLower() {
    String listed = "Marenburg Optical Works Ltd";
    List<BigDecimal> scores =
        List.of(
            NameMatcher.score("Marenburg Optical Works, Ltd.", listed),
            NameMatcher.score("Marenburg Optical Works", listed),
            NameMatcher.score("Marenbourg Optical Works", listed),
            NameMatcher.score("Marenburg Works", listed),
            NameMatcher.score("Stellenhof Optical Works", listed));
    assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
  }

  @Property(seed = "20251208", tries = 500)
  void shouldScoreAnyTextFromZeroToOne(@ForAll String query, @ForAll String listed) {
    assertThat(NameMatcher.score(query, listed)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @ParameterizedTest
  @CsvSource({"a", "A ", "'a-'", "\u0301", "\u202E", "\uD800", "'.,'", "中", "é", "(", "1"})
  void shouldScoreHostileNamesInBoundedTime(String part) {
    String hostile = part.repeat(100_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(NameMatcher.score(hostile, "Marenburg Optical Works")).isLessThan(REVIEW);
          assertThat(NameMatcher.score("Marenburg Optical Works", hostile)).isLessThan(REVIEW);
        });
  }
}
