package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.metrics.Conservation;
import io.tollgate.ops.readmodel.ReadModel;
import java.util.Optional;

/** The data that the console shows. Thread-safe. */
public interface ConsoleSource {
  /** The last sample. */
  LagSnapshot latest();

  /** The samples before it. */
  LagTrace trace();

  /** The read model of the topics. */
  ReadModel readModel();

  /** Whether each event that the application read has an outcome or a dead letter. */
  Conservation conservation();

  /**
   * The number of records that the read model has not applied yet, by the latest sample of log
   * ends.
   */
  long projectionLag();

  /** The prefix of this installation's names; blank if none. */
  String runId();

  /** The consumer group of the application. */
  String applicationGroup();

  /** All metrics in the Prometheus text format. */
  String metrics();

  /** Whether the process's threads are alive. */
  boolean isLive();

  /** Why the process is not ready, in a sentence; empty if it is ready. */
  Optional<String> notReady();

  /** A dead letter with its content. */
  Optional<OpenedDeadLetter> deadLetter(int partition, long offset);

  /** A shipment event as JSON; empty if it no longer exists or cannot be decoded. */
  Optional<JsonNode> event(int partition, long offset);
}
