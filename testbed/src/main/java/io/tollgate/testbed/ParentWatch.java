package io.tollgate.testbed;

import java.io.IOException;

/** Tells a child process when its parent has closed its standard input, or is gone. */
final class ParentWatch {
  private ParentWatch() {}

  /** Runs an action, in a thread of its own, once standard input has ended. */
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
        // Nothing is said on standard input; only its end counts.
      }
    } catch (IOException e) {
      // A pipe that breaks has ended too.
    }
  }
}
