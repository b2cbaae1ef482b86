package io.tollgate.domain.revenue;

import io.tollgate.domain.decision.Bucket;

/** A row of the quarterly table: what is cleared in a bucket now. */
public record QuarterlyRevenue(Bucket bucket, Subtotal total) {}
