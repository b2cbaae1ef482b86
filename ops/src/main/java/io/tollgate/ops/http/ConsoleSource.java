package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.readmodel.ReadModel;
import java.util.Optional;

/** What the console shows. Asked by many threads. */
public interface ConsoleSource {
  /** The last sample. */
  LagSnapshot latest();

  /** The samples before it. */
  LagTrace trace();

  /** What the topics say. */
  ReadModel readModel();

  /** Whether what the application took up came to an end. */
  Conservation conservation();

  /** How many records the read model has yet to apply, by the last sample of the logs' ends. */
  long projectionLag();

  /** The prefix of this installation's names; blank for none. */
  String runId();

  /** The consumer group of the application. */
  String applicationGroup();

  /** All metrics in the Prometheus text format. */
  String metrics();

  /** Whether its threads are alive. */
  boolean isLive();

  /** Why it is not ready to be asked, in a sentence; empty where it is. */
  Optional<String> notReady();

  /** A dead letter with what is in it. */
  Optional<OpenedDeadLetter> deadLetter(int partition, long offset);

  /** A shipment event as JSON, by where it lies. */
  Optional<JsonNode> event(int partition, long offset);
}
