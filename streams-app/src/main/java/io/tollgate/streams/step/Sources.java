package io.tollgate.streams.step;

import io.tollgate.domain.officer.OfficerRegister;

/** The data that the steps use besides their stores. */
public record Sources(
    ReferenceSource reference, OfficerSource officers, PastShipments past, UsageSource usage) {
  /** Reference data only: no officers, no past events, no other instances. */
  public static Sources of(ReferenceSource reference) {
    return new Sources(
        reference, () -> OfficerRegister.EMPTY, PastShipments.NONE, UsageSource.NONE);
  }
}
