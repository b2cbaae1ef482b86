package io.tollgate.bench.screening;

import io.tollgate.domain.matching.words.TableText;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.WatchlistReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A list, and names for screening against it.
 *
 * @param listed variants of its names
 * @param unlisted names that are not on it
 */
public record NamesToScreen(
    List<WatchlistEntry> entries, List<String> listed, List<String> unlisted) {
  /** Stands for generated names, in place of a file. */
  public static final String MADE_UP = "made-up";

  private static final int ENTRIES = 14_000;
  private static final int NAMES = 1_024;

  public NamesToScreen {
    entries = List.copyOf(entries);
    listed = List.copyOf(listed);
    unlisted = List.copyOf(unlisted);
  }

  /**
   * Reads the names of files.
   *
   * @param watchlist the list's file, or {@link #MADE_UP}
   * @param names a file of unlisted names, one per line; or {@link #MADE_UP}: well-known names with
   *     the file of a list, generated names with a generated list
   */
  public static NamesToScreen of(String watchlist, String names) {
    boolean isMadeUp = watchlist.equals(MADE_UP);
    List<WatchlistEntry> entries =
        isMadeUp
            ? IntStream.range(0, ENTRIES).mapToObj(NamesToScreen::entry).toList()
            : WatchlistReader.read(List.of(Path.of(watchlist))).entries();
    List<String> listed =
        isMadeUp ? numbered("ORDNANCE WORKS %d, LTD.") : ScreeningRun.disturbedNames(entries);
    List<String> unlisted = isMadeUp ? numbered("Cloud Services %d, Ltd.") : wellKnown();
    return new NamesToScreen(
        entries, listed, names.equals(MADE_UP) ? unlisted : lines(Path.of(names)));
  }

  /** Well-known organisations that are on no list. */
  static List<String> wellKnown() {
    return TableText.lines(NamesToScreen.class, "well-known.txt");
  }

  private static WatchlistEntry entry(int number) {
    return new WatchlistEntry(
        "E" + number,
        "MEU",
        "Entity",
        "Ordnance Works " + number + " Ltd",
        List.of("OW " + number),
        "1 Test Road");
  }

  private static List<String> numbered(String form) {
    return IntStream.range(0, NAMES).mapToObj(i -> String.format(Locale.ROOT, form, i)).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the names in " + file + " cannot be read", e);
    }
  }
}
