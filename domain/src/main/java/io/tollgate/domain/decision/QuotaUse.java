package io.tollgate.domain.decision;

/** What one shipment uses of a quota. */
public record QuotaUse(Quota quota, Usage usage) {}
