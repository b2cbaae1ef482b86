package io.tollgate.ops.app;

import io.tollgate.compliance.cluster.DeadLetterTopic;
import io.tollgate.compliance.cluster.OfficerClient;
import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.ops.http.ConsoleActions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the console changes on the cluster. */
final class Actions implements ConsoleActions {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final OfficerClient officers;
  private final DeadLetterTopic deadLetters;

  Actions(OfficerClient officers, DeadLetterTopic deadLetters) {
    this.officers = officers;
    this.deadLetters = deadLetters;
  }

  @Override
  public OfficerRegister officers() {
    return officers.register();
  }

  @Override
  public OfficerOutcome decide(OfficerDecision decision) {
    return officers.send(decision, TIMEOUT);
  }

  @Override
  public String replay(int partition, long offset) {
    synchronized (deadLetters) {
      DeadLetter deadLetter =
          deadLetters
              .open(partition, offset)
              .orElseThrow(() -> DeadLetterTopic.missing(partition, offset))
              .deadLetter();
      List<String> places = new ArrayList<>(1);
      deadLetters.replay(List.of(deadLetter), (replayed, place) -> places.add(place));
      return places.get(0);
    }
  }
}
