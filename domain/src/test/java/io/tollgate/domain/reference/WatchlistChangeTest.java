package io.tollgate.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistChangeTest {

  private static WatchlistEntry entry(String source, String id, String name) {
    return new WatchlistEntry(id, source, "", name, List.of(), "");
  }

  @Test
  void shouldFindAddedRemovedAndChangedEntries() {
    WatchlistEntry same = entry("EL", "1", "Same");
    WatchlistEntry was = entry("EL", "2", "Was");
    WatchlistEntry is = entry("EL", "2", "Is");
    WatchlistEntry gone = entry("EL", "3", "Gone");
    WatchlistEntry come = entry("MEU", "3", "Come");
    WatchlistChange change =
        WatchlistChange.between(List.of(same, was, gone), List.of(come, is, same));
    assertThat(change.added()).containsExactly(come);
    assertThat(change.removed()).containsExactly(gone);
    assertThat(change.changed()).containsExactly(new WatchlistChange.Changed(was, is));
    assertThat(WatchlistChange.between(List.of(same, was), List.of(was, same)).isEmpty()).isTrue();
  }

  @Test
  void shouldNotPairEntriesWithoutAnId() {
    WatchlistEntry was = entry("EL", "", "Was");
    WatchlistEntry is = entry("EL", "", "Is");
    WatchlistChange change = WatchlistChange.between(List.of(was), List.of(is));
    assertThat(change.added()).containsExactly(is);
    assertThat(change.removed()).containsExactly(was);
  }

  @Test
  void shouldPairEntriesWithTheSameIdOnceEach() {
    WatchlistEntry first = entry("EL", "1", "First");
    WatchlistEntry second = entry("EL", "1", "Second");
    WatchlistChange change =
        WatchlistChange.between(List.of(first), List.of(entry("EL", "1", "Third"), second));
    assertThat(change.changed()).hasSize(1);
    assertThat(change.added()).hasSize(1);
    assertThat(change.removed()).isEmpty();
  }

  private static List<WatchlistEntry> entries(int el, int uvl) {
    return Stream.concat(
            IntStream.range(0, el).mapToObj(i -> entry("EL", "e" + i, "E " + i)),
            IntStream.range(0, uvl).mapToObj(i -> entry("UVL", "u" + i, "U " + i)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 4, 5, 2, 0",
    "10, 4, 20, 4, 0",
    "11, 4, 5, 4, 1",
    "10, 5, 5, 2, 2",
    "10, 1, 10, 0, 1",
    "10, 4, 4, 1, 3",
    "0, 0, 0, 0, 0"
  })
  void shouldReportListsThatLostMoreThanHalf(int el, int uvl, int elNow, int uvlNow, int notices) {
    assertThat(WatchlistChange.halved(entries(el, uvl), entries(elNow, uvlNow))).hasSize(notices);
  }
}
