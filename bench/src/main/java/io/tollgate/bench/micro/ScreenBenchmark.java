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
 * A name against a list, by one thread. A name seen before is a look-up in a map, in nanoseconds on
 * average; one never seen is searched for, as a distribution: its median and p99 are the figures.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScreenBenchmark {

  /** The list's file, as {@code bench micro --watchlist} gives it; else 14,000 made-up entries. */
  @Param(NamesToScreen.MADE_UP)
  private String watchlist;

  /** A file of names, one a line, in place of the unlisted ones. */
  @Param(NamesToScreen.MADE_UP)
  private String names;

  private Watchlist list;
  private List<String> listed;
  private List<String> unlisted;
  private int next;

  /** Compiles the list, and has it see all names. */
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

  /** A name that the list has, otherwise written, and that was asked for before. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Optional<Match> seenListed() {
    return list.best(next(listed));
  }

  /** A name that it does not have, and that was asked for before. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public Optional<Match> seenUnlisted() {
    return list.best(next(unlisted));
  }

  /** A name that the list has, otherwise written; nothing of it is remembered. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public List<Match> neverSeenListed() {
    return list.search(next(listed), "");
  }

  /** A name that it does not have; nothing of it is remembered. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public List<Match> neverSeenUnlisted() {
    return list.search(next(unlisted), "");
  }
}
