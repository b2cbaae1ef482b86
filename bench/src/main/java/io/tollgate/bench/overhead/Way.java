package io.tollgate.bench.overhead;

import java.util.Locale;

/** Who looks at the application. */
enum Way {
  /** Nobody. */
  UNWATCHED,
  /** Lag and metrics. */
  MONITORED,
  /** Those, and the console's read model. */
  WATCHED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
