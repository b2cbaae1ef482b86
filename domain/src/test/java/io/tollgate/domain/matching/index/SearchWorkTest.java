package io.tollgate.domain.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.matching.reading.NameReader;
import io.tollgate.domain.matching.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the work of a search, because counts, unlike times, are the same on any machine. */
class SearchWorkTest {
  private static final String SEED = "20260104";
  private static final int REVIEW = 850_000;
  private static final int LONG = 100_000;

  /** The reader ignores the rest of a longer name; some characters become several letters. */
  private static final int MOST_LETTERS = 400;

  private static final int MOST_READINGS = 12;

  /** The terms of a word: its text, the words it is a form of or may abbreviate, and two runs. */
  private static final int MOST_TERMS_OF_A_WORD = 24;

  private static final NameIndex INDEX =
      new NameIndex(
          IntStream.range(0, 500)
              .mapToObj(i -> (i % 5 == 0 ? "Aaaa" : "Marenburg") + " Optical Works " + i)
              .toList());

  private static List<Integer> work(String name) {
    List<Reading> readings = NameReader.read(name);
    Search search = INDEX.ask(readings, REVIEW);
    int letters =
        readings.stream().flatMap(r -> r.words().stream()).mapToInt(w -> w.text().length()).sum();
    List<Integer> work = new ArrayList<>();
    work.addAll(List.of(readings.size(), letters));
    work.addAll(List.of(search.terms(), search.looked(), search.scored()));
    assertThat(readings).hasSizeLessThanOrEqualTo(MOST_READINGS);
    assertThat(letters).isLessThanOrEqualTo(MOST_READINGS * MOST_LETTERS * 4);
    assertThat(search.terms())
        .isLessThanOrEqualTo(MOST_READINGS * Reading.MOST_WORDS * MOST_TERMS_OF_A_WORD);
    assertThat(search.looked()).isLessThanOrEqualTo(MOST_READINGS * INDEX.size());
    return work;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A ", "a-", "\u0301", "\u202E", "\uD800", "\uDC00a", ".,", "中", "é", "(", "1", "א "
      })
  void shouldDoNoMoreWorkForALongerHostileName(String part) {
    assertThat(work(part.repeat(LONG))).isEqualTo(work(part.repeat(1_000)));
  }

  @Property(seed = SEED, tries = 200)
  void shouldDoNoMoreWorkForMoreRepetitions(@ForAll("parts") String part) {
    assertThat(work(part.repeat(LONG / 10)))
        .as("seed %s, '%s'", SEED, part)
        .isEqualTo(work(part.repeat(1_000)));
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.strings()
        .withChars("ab7 .,-'()\u0301\u202E\uD800\uDFFF中国é&+%/;")
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  @Test
  void shouldScoreFewOfTheNamesThatShareAWord() {
    Search search = INDEX.ask(NameReader.read("Stellenhof Optical Works 7"), REVIEW);
    assertThat(search.scored()).isZero();
    Search hit = INDEX.ask(NameReader.read("Optical Works Marenburg 7"), REVIEW);
    assertThat(hit.hits()).extracting(Hit::name).containsExactly(7);
    assertThat(hit.scored()).isLessThanOrEqualTo(2);
  }
}
