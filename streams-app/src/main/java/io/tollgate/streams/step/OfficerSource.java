package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerRegister;

/** Where the steps find the register of officers as it is now. */
@FunctionalInterface
public interface OfficerSource {
  /** The register, as far as it has been read. */
  OfficerRegister register();
}
