package io.tollgate.bench.micro;

import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.screening.Match;
import io.tollgate.domain.screening.Watchlist;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A name against a list of 14,000 made-up entries, in nanoseconds per name. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScreenBenchmark {
  private static final int ENTRIES = 14_000;

  /** More than a list remembers the answers of. */
  private static final int MANY_OTHERS = 60_000;

  /** Whether the names were asked for before, as those of usual buyers are. */
  @Param({"true", "false"})
  private boolean remembered;

  private final Turn turn = new Turn();
  private Watchlist list;
  private List<String> listed;
  private List<String> unlisted;

  /** Compiles the list, and fills its memory with these names or with others. */
  @Setup
  public void compile() {
    list =
        Watchlist.of(
            IntStream.range(0, ENTRIES).mapToObj(ScreenBenchmark::entry).toList(),
            Policy.standard());
    // Written otherwise than the list writes them, as exporters do.
    listed = names("ordnance works %d, ltd.").stream().map(ScreenBenchmark::shouted).toList();
    unlisted = names("Cloud Services %d, Ltd.");
    if (!remembered) {
      IntStream.range(0, MANY_OTHERS).forEach(i -> list.best("Somebody Else " + i));
    }
    listed.forEach(list::best);
    unlisted.forEach(list::best);
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

  private static List<String> names(String form) {
    return IntStream.range(0, Samples.COUNT)
        .mapToObj(i -> String.format(Locale.ROOT, form, i))
        .toList();
  }

  private static String shouted(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** A name that the list has. */
  @Benchmark
  public Optional<Match> hit() {
    return list.best(listed.get(turn.next()));
  }

  /** A name that it does not have. */
  @Benchmark
  public Optional<Match> miss() {
    return list.best(unlisted.get(turn.next()));
  }
}
