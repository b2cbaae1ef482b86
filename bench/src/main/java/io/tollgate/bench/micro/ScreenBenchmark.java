package io.tollgate.bench.micro;

import io.tollgate.bench.screening.NamesToScreen;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/**
 * Screens names against a list, in one thread. A cached name is a look-up in a map: the result is
 * its average time in nanoseconds. A new name is a search: the results are the median and p99 of
 * its time.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScreenBenchmark {

  /** The file of {@code bench micro --watchlist}; by default, 14,000 generated entries. */
  @Param(NamesToScreen.MADE_UP)
  private String watchlist;

  /** A file of names, one per line, that replaces the unlisted names. */
  @Param(NamesToScreen.MADE_UP)
  private String names;

  private Watchlist list;
  private List<String> listed;
  private List<String> unlisted;
  private int next;

  /** Compiles the list and screens all names once, which caches them. */
  @Setup
  public void compile() {
    NamesToScreen asked = NamesToScreen.of(watchlist, names);
    list = Watchlist.of(asked.entries(), Policy.standard());
    listed = asked.listed();
    unlisted = asked.unlisted();
    listed.forEach(list::best);
    unlisted.forEach(list::best);
  }

  private String next(List<String> of) {
    next = next + 1 < of.size() ? next + 1 : 0;
    return of.get(next);
  }

  /** A variant of a listed name, cached. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Optional<Match> seenListed() {
    return list.best(next(listed));
  }

  /** An unlisted name, cached. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Optional<Match> seenUnlisted() {
    return list.best(next(unlisted));
  }

  /** A variant of a listed name, not cached. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public List<Match> neverSeenListed() {
    return list.search(next(listed), "");
  }

  /** An unlisted name, not cached. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public List<Match> neverSeenUnlisted() {
    return list.search(next(unlisted), "");
  }
}
