package io.tollgate.ops.http;

import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;

/** What the console can set going. Asked by many threads. */
public interface ConsoleActions {
  /** Who the officers are. */
  OfficerRegister officers();

  /**
   * Sends a signed decision and waits for what comes of it.
   *
   * @throws RuntimeException in one line, if nothing comes
   */
  OfficerOutcome decide(OfficerDecision decision);

  /**
   * Publishes a dead letter again.
   *
   * @return where it lies now on the shipments topic
   * @throws RuntimeException in one line, if it cannot be
   */
  String replay(int partition, long offset);
}
