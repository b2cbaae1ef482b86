package io.tollgate.ops.doctor;

/** How serious a result is. */
public enum CheckStatus {
  /** No fault. */
  OK,
  /** Works, but less well or less safely than it could; or the check was impossible. */
  WARN,
  /** The application would stop, or could lose records that it must keep. */
  FAIL
}
