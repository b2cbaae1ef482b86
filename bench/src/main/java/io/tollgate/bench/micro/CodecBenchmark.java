package io.tollgate.bench.micro;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.state.StateFormat;
import io.tollgate.wire.state.StateFormats;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encoding and decoding of values, directly and by Avro's classes, in nanoseconds per value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CodecBenchmark {
  private static final StateFormat<ShipmentState> STATE = StateFormats.SHIPMENT_STATE;
  private static final StateFormat<ShipmentState> STATE_BY_AVRO = STATE.longWay();

  /** Direct, or by Avro's classes. */
  public enum Way {
    DIRECT,
    AVRO
  }

  @Param private Way way;

  private final Samples samples = new Samples();
  private final Turn turn = new Turn();
  private final TwoWays<ShipmentEvent, ?> event = new TwoWays<>(Codecs.SHIPMENT_EVENT);
  private final TwoWays<Decision, ?> decision = new TwoWays<>(Codecs.DECISION);
  private final TwoWays<LevyDue, ?> levyDue = new TwoWays<>(Codecs.LEVY_DUE);
  private final List<byte[]> events = samples.events.stream().map(event::write).toList();
  private final List<byte[]> states = samples.states.stream().map(STATE::write).toList();

  /** An event of the shipments topic. */
  @Benchmark
  public ShipmentEvent eventRead() {
    byte[] bytes = events.get(turn.next());
    return way == Way.DIRECT ? event.read(bytes) : event.readByAvro(bytes);
  }

  /** A record of the decisions topic. */
  @Benchmark
  public byte[] decisionWrite() {
    Decision value = samples.decisions.get(turn.next());
    return way == Way.DIRECT ? decision.write(value) : decision.writeByAvro(value);
  }

  /** A record of the remittance topic. */
  @Benchmark
  public byte[] levyDueWrite() {
    LevyDue value = samples.levyDue.get(turn.next());
    return way == Way.DIRECT ? levyDue.write(value) : levyDue.writeByAvro(value);
  }

  /** Reads a shipment's state from store bytes. */
  @Benchmark
  public ShipmentState stateRead() {
    return (way == Way.DIRECT ? STATE : STATE_BY_AVRO).read(states.get(turn.next()));
  }

  /** Writes a shipment's state as store bytes. */
  @Benchmark
  public byte[] stateWrite() {
    return (way == Way.DIRECT ? STATE : STATE_BY_AVRO).write(samples.states.get(turn.next()));
  }
}
