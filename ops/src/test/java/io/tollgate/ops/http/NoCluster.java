package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.ops.readmodel.ReadModel;
import java.util.Optional;
import java.util.function.Supplier;

/** What the console shows without a cluster: nothing, and dead letters as a test supplies them. */
final class NoCluster implements ConsoleSource {
  private final ReadModel readModel = new MemoryReadModel();
  private final LagTrace trace = new LagTrace();
  private final Supplier<Optional<OpenedDeadLetter>> letters;

  NoCluster(Supplier<Optional<OpenedDeadLetter>> letters) {
    this.letters = letters;
  }

  @Override
  public LagSnapshot latest() {
    return LagSnapshot.NONE;
  }

  @Override
  public LagTrace trace() {
    return trace;
  }

  @Override
  public ReadModel readModel() {
    return readModel;
  }

  @Override
  public Conservation conservation() {
    return Conservation.NONE;
  }

  @Override
  public long projectionLag() {
    return 0;
  }

  @Override
  public String runId() {
    return "";
  }

  @Override
  public String applicationGroup() {
    return "";
  }

  @Override
  public String metrics() {
    return "up 1\n";
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public Optional<String> notReady() {
    return Optional.empty();
  }

  @Override
  public Optional<OpenedDeadLetter> deadLetter(int partition, long offset) {
    return letters.get();
  }

  @Override
  public Optional<JsonNode> event(int partition, long offset) {
    return Optional.empty();
  }
}
