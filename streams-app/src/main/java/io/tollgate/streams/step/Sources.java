package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerRegister;

/** What the steps ask beside their stores. */
public record Sources(
    ReferenceSource reference, OfficerSource officers, PastShipments past, UsageSource usage) {
  /** Reference data alone: no officers, no past events, and no other instance. */
  public static Sources of(ReferenceSource reference) {
    return new Sources(
        reference, () -> OfficerRegister.EMPTY, PastShipments.NONE, UsageSource.NONE);
  }
}
