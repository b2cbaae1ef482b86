package io.tollgate.ops.http;

import io.tollgate.compliance.deadletter.DeadLetter;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import java.time.Instant;
import java.util.Map;

/** A dead letter that was published from a file with a path. */
final class Letters {
  static final String PATH = "/home/anna/export control/may.csv";

  static final OpenedDeadLetter ONE =
      new OpenedDeadLetter(
          new DeadLetter(0, 0, Instant.EPOCH, "S-1", "", "", "0:0", PATH, 2),
          Map.of("tollgate.source", "2-5,7 " + PATH, "other", "a/b"),
          0,
          "",
          "",
          "",
          "not a record");

  private Letters() {}
}
