package io.tollgate.ops.http;

import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;

/** The console's actions on the cluster. Thread-safe. */
public interface ConsoleActions {
  /** The register of officers. */
  OfficerRegister officers();

  /**
   * Sends a signed decision and waits for its outcome.
   *
   * @throws RuntimeException if no outcome comes in time; the message is one line
   */
  OfficerOutcome decide(OfficerDecision decision);

  /**
   * Publishes a dead letter again.
   *
   * @return the new partition and offset on the shipments topic
   * @throws RuntimeException if publishing fails; the message is one line
   */
  String replay(int partition, long offset);
}
