package io.tollgate.domain.screening.quota;

/** The use of a quota by one shipment. */
public record QuotaUse(Quota quota, Usage usage) {}
