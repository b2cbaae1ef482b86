package io.tollgate.domain.levy;

/** A row of the quarterly table: what is cleared in a bucket now. */
public record QuarterlyRevenue(Bucket bucket, Subtotal total) {}
