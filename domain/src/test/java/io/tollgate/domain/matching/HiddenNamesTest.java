package io.tollgate.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters and words that try to hide a listed name. */
class HiddenNamesTest {
  private static final String LISTED = "Marenburg Optical Works";
  private static final List<WatchlistEntry> ENTRIES =
      List.of(new WatchlistEntry("m", "MEU", "", LISTED, List.of("马伦堡光学厂"), ""));
  private static final Watchlist LIST = Watchlist.of(ENTRIES, Policy.standard());
  private static final Watchlist EQUAL_ONLY =
      Watchlist.of(ENTRIES, new Policy(BigDecimal.ONE, BigDecimal.ONE, new TreeMap<>(), Set.of()));

  /** Code points that a reader does not see. */
  private static final int[] INVISIBLE = {
    0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200D, 0x200F, 0x202E,
    0x2060, 0x2064, 0x2066, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0x0000, 0x0007,
    0x001B, 0xE0001, 0xE0041, 0xE0100, 0xE01EF, 0x1BCA0, 0x1D173
  };

  private static boolean isClear(Watchlist list, String name) {
    return list.best(name).isEmpty() && !list.isTooLong(name, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x09, 0x0A, 0xA0, 0x2003, 0x2800, 0x3000, 0x200B, 0xFE0F, 0x3164, 0})
  void shouldFindANameAfterFourHundredBlanks(int blank) {
    String name = Character.toString(blank).repeat(400) + LISTED;

    assertThat(LIST.best(name).orElseThrow().action()).isEqualTo(Action.BLOCK);
  }

  @Test
  void shouldFindANameWithInvisibleCharactersAnywhere() {
    long seed = 20261130;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder name = new StringBuilder(i % 3 == 0 ? "马伦堡光学厂" : LISTED);
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        String hidden = Character.toString(INVISIBLE[random.nextInt(INVISIBLE.length)]);
        name.insert(
            random.nextInt(name.length() + 1), hidden.repeat(1 + random.nextInt(i % 5 * 8 + 1)));
      }
      // An insertion may have split a pair of surrogates, as a broken system does.
      String asked = name.toString();
      assertThat(LIST.best(asked)).as("seed %d, name %d", seed, i).isPresent();
      assertThat(EQUAL_ONLY.best(asked)).as("seed %d, name %d", seed, i).isPresent();
    }
  }

  @Test
  void shouldNotClearANameOfWhichAPartWasNotCompared() {
    List<String> names =
        List.of(
            "north ".repeat(24) + LISTED,
            "word".repeat(101) + " " + LISTED,
            "甲 ".repeat(30) + "马伦堡光学厂",
            // Each of these letters becomes 18.
            "\uFDFA".repeat(25) + LISTED,
            "one; two; three; four; five; " + LISTED);

    assertThat(names).noneMatch(name -> isClear(LIST, name));
  }

  @Test
  void shouldClearALongNameThatWasComparedWhole() {
    String name =
        "Brightwater Harbour Logistics and Cold Storage Company of North Jutland and Sons";

    assertThat(isClear(LIST, name)).isTrue();
  }

  @Test
  void shouldStayWithEqualNamesWherePolicySaysSo() {
    assertThat(isClear(EQUAL_ONLY, "north ".repeat(24) + LISTED)).isTrue();
    assertThat(EQUAL_ONLY.best(" ".repeat(400) + LISTED)).isPresent();
    assertThat(EQUAL_ONLY.best("I" + LISTED)).isEmpty();
  }
}
