package io.tollgate.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.HeldShipments;
import io.tollgate.ops.http.ConsoleSource;
import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.RecordHandler;
import io.tollgate.projection.Offsets;
import io.tollgate.web.ListenAddress;
import java.util.List;
import java.util.Optional;

/** A console with only 10,000 shipments on hold, S-00000 to S-09999. */
final class ManyHolds {
  private static final int HOLDS = 10_000;

  private ManyHolds() {}

  /** Adds the holds to a read model and serves a console over it. */
  static OpsServer serve(ReadModel model) {
    model.apply(List.of(ManyHolds::addAll), Offsets.NONE, Offsets.NONE);
    return OpsServer.start(ListenAddress.onLoopback(0), new Source(model), Optional.empty());
  }

  private static void addAll(RecordHandler handler) {
    for (int i = 0; i < HOLDS; i++) {
      handler.add(
          HeldShipments.AT.plusSeconds(i),
          HeldShipments.decided("S-%05d".formatted(i), 1, Outcome.HELD));
    }
  }

  private record Source(ReadModel readModel) implements ConsoleSource {
    @Override
    public LagSnapshot latest() {
      return LagSnapshot.NONE;
    }

    @Override
    public LagTrace trace() {
      return new LagTrace();
    }

    @Override
    public long projectionLag() {
      return 0;
    }

    @Override
    public Conservation conservation() {
      return Conservation.NONE;
    }

    @Override
    public String runId() {
      return "";
    }

    @Override
    public String applicationGroup() {
      return "tollgate";
    }

    @Override
    public String metrics() {
      return "";
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
      return Optional.empty();
    }

    @Override
    public Optional<JsonNode> event(int partition, long offset) {
      return Optional.empty();
    }
  }
}
