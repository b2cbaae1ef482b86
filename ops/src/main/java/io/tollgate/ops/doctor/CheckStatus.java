package io.tollgate.ops.doctor;

/** How bad a finding is. */
public enum CheckStatus {
  /** As it has to be. */
  OK,
  /** Works, but not as well or as safely as it could, or could not be looked at. */
  WARN,
  /** Not to go live with: it stops the application, or loses what must not be lost. */
  FAIL
}
