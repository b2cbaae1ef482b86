package io.tollgate.ops.app;

import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.ops.book.DeadLetter;
import io.tollgate.ops.cluster.ClusterException;
import io.tollgate.ops.cluster.DeadLetters;
import io.tollgate.ops.cluster.OfficerTopics;
import io.tollgate.ops.http.ConsoleActions;
import java.time.Duration;
import java.util.List;

/** What the console sets going, on the cluster. */
final class Actions implements ConsoleActions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final OfficerTopics officers;
  private final DeadLetters letters;

  Actions(OfficerTopics officers, DeadLetters letters) {
    this.officers = officers;
    this.letters = letters;
  }

  @Override
  public OfficerRegister officers() {
    return officers.register();
  }

  @Override
  public OfficerOutcome decide(OfficerDecision decision) {
    return officers.decide(decision, PATIENCE);
  }

  @Override
  public String replay(int partition, long offset) {
    synchronized (letters) {
      DeadLetter letter =
          letters
              .open(partition, offset)
              .orElseThrow(() -> ClusterException.noLetter(partition, offset))
              .letter();
      return letters.replay(List.of(letter)).get(0);
    }
  }
}
