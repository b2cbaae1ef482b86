package io.tollgate.bench.micro;

import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.levy.Assessment;
import io.tollgate.domain.levy.Contribution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Only the rules, with levied shipments of one to three lines, in nanoseconds per event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {
  private final Samples samples = new Samples();
  private final Turn turn = new Turn();

  /** A new shipment: it is screened, assessed and levied. */
  @Benchmark
  public Ruling newShipment() {
    return Decider.decide(
        Optional.empty(), Optional.empty(), samples.events.get(turn.next()), samples.reference);
  }

  /** A higher revision, which reverses the earlier levy. */
  @Benchmark
  public Ruling correction() {
    int i = turn.next();
    return Decider.decide(
        Optional.of(samples.states.get(i)),
        Optional.empty(),
        samples.corrections.get(i),
        samples.reference);
  }

  /** A duplicate event. */
  @Benchmark
  public Ruling duplicate() {
    int i = turn.next();
    return Decider.decide(
        Optional.of(samples.states.get(i)),
        samples.seen.get(i),
        samples.events.get(i),
        samples.reference);
  }

  /** Only step 7: the assessment of a cleared shipment. */
  @Benchmark
  public List<Contribution> assess() {
    return Assessment.of(samples.events.get(turn.next()), samples.reference);
  }
}
