package io.tollgate.domain.screening.quota;

/** What one shipment uses of a quota. */
public record QuotaUse(Quota quota, Usage usage) {}
