package io.tollgate.bench.overhead;

import java.util.Locale;

/** The ways of watching the application. */
enum Way {
  /** No watcher. */
  UNWATCHED,
  /** Lag and metrics. */
  MONITORED,
  /** Lag, metrics and the console's read model. */
  WATCHED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
