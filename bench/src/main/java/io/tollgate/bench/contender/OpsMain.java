package io.tollgate.bench.contender;

import io.tollgate.catalogue.Namespace;
import io.tollgate.ops.app.OpsProcess;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.projection.ReadRate;
import io.tollgate.web.ListenAddress;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ops process, as {@code tollgate ops} runs it. */
public final class OpsMain {
  private OpsMain() {}

  /** 0: the topics are not read. */
  private static Optional<ReadRate> rate(int recordsPerSecond) {
    return recordsPerSecond == 0 ? Optional.empty() : Optional.of(new ReadRate(recordsPerSecond));
  }

  /** Runs until standard input is closed. */
  public static void main(String[] args) throws Exception {
    ContenderSettings settings = ContenderSettings.of(args);
    OpsSettings ops =
        new OpsSettings(
            ClusterConnection.to(settings.text("bootstrap.servers")),
            new Namespace(settings.text("run.id")),
            WireSerdes.configured(
                Map.of("schema.registry.url", settings.text("schema.registry.url"))),
            Set.of(),
            "bench",
            Duration.ofSeconds(OpsSettings.USUAL_INTERVAL_SECONDS),
            ListenAddress.onLoopback(settings.number("http.port")),
            List.of(URI.create(settings.text("application.url"))),
            new MemoryReadModel(),
            rate(settings.number("read.rate")),
            Optional.empty());
    try (OpsProcess process = OpsProcess.start(ops, Clock.systemUTC())) {
      System.out.println("port " + process.httpPort());
      ContenderSettings.awaitEndOfInput();
    }
  }
}
