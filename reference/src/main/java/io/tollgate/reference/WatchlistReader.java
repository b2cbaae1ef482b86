package io.tollgate.reference;

import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.files.InputRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads restricted-party lists: the US Consolidated Screening List as CSV or JSON, and other lists
 * as plain CSV. All may be compressed by gzip.
 */
public final class WatchlistReader {
  private static final Pattern LIST = Pattern.compile(".*\\.(csv|json)(\\.gz)?");
  private static final List<String> MAIN =
      List.of("watchlist.csv", "watchlist.json", "watchlist.csv.gz", "watchlist.json.gz");

  private WatchlistReader() {}

  /**
   * The result of reading lists.
   *
   * @param entries of all files, in order, without repeats
   * @param repairs one line for each kind of repair or omission
   * @param observations one line for each kind of entry that looks wrong but was kept
   */
  public record Lists(
      List<WatchlistEntry> entries, List<String> repairs, List<String> observations) {
    public Lists {
      entries = List.copyOf(entries);
      repairs = List.copyOf(repairs);
      observations = List.copyOf(observations);
    }
  }

  /**
   * Reads lists, all completely or none.
   *
   * @throws InputRefusedException with all problems: an empty list, a changed header, a web page
   *     instead of a list, a row or document that is cut off
   */
  public static Lists read(List<Path> files) {
    WatchlistReport report = new WatchlistReport();
    List<WatchlistEntry> entries = readAll(files, report);
    report.refuseIfFaulty();
    return new Lists(entries, report.warnings(), report.observations());
  }

  /** The lists of a reference directory: its main list, and those in the folder watchlists. */
  static List<WatchlistEntry> ofDirectory(Path directory, WatchlistReport report) {
    List<Path> main = MAIN.stream().map(directory::resolve).filter(Files::exists).toList();
    List<Path> files = new ArrayList<>();
    if (main.isEmpty()) {
      files.add(directory.resolve(MAIN.get(0)));
    } else if (main.size() > 1) {
      report.problem(main.get(0) + " and " + main.get(1) + " both exist; keep one of them");
    } else {
      files.add(main.get(0));
    }
    files.addAll(folder(directory.resolve("watchlists"), report));
    return readAll(files, report);
  }

  private static List<Path> folder(Path folder, WatchlistReport report) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.sorted().toList();
      files.stream()
          .filter(file -> !isList(file))
          .forEach(file -> report.warning(file + " is not a .csv or .json file and is ignored"));
      return files.stream().filter(WatchlistReader::isList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isList(Path file) {
    return Files.isRegularFile(file) && LIST.matcher(file.getFileName().toString()).matches();
  }

  private static List<WatchlistEntry> readAll(List<Path> files, WatchlistReport report) {
    LinkedHashSet<WatchlistEntry> entries = new LinkedHashSet<>();
    files.forEach(file -> entries.addAll(WatchlistFile.read(file, report)));
    return new ArrayList<>(entries);
  }
}
