package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerRegister;

/** What the steps ask beside their stores. */
public record Sources(ReferenceSource reference, OfficerSource officers, PastShipments past) {
  /** Reference data alone: no officers, and nothing to look back at. */
  public static Sources of(ReferenceSource reference) {
    return new Sources(reference, () -> OfficerRegister.EMPTY, PastShipments.NONE);
  }
}
