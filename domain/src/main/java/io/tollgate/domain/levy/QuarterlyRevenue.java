package io.tollgate.domain.levy;

/** A row of the quarterly table: the total of the cleared shipments in a bucket. */
public record QuarterlyRevenue(Bucket bucket, Subtotal total) {}
