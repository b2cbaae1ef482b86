package io.tollgate.testbed;

import java.io.IOException;

/** Detects, in a child process, that the parent closed the child's standard input or ended. */
final class ParentWatch {
  private ParentWatch() {}

  /** Runs an action in a daemon thread when standard input ends. */
  static void onEnd(Runnable action) {
    Thread watch =
        new Thread(
            () -> {
              awaitEnd();
              action.run();
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // The parent writes nothing; only the end of the stream counts.
      }
    } catch (IOException e) {
      // A broken pipe counts as the end.
    }
  }
}
