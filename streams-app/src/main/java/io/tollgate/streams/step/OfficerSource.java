package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerRegister;

/** Provides the current register of officers to the steps. */
@FunctionalInterface
public interface OfficerSource {
  /** The register, as read so far. */
  OfficerRegister register();
}
