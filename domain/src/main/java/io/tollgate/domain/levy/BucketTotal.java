package io.tollgate.domain.levy;

import java.util.SortedMap;
import java.util.TreeMap;

/** A bucket's subtotals by partition; their sum is a row of the quarterly table. */
public record BucketTotal(Bucket bucket, SortedMap<Integer, Subtotal> parts) {

  public BucketTotal {
    parts = new TreeMap<>(parts);
  }

  /** A bucket without subtotals. */
  public static BucketTotal ofNone(Bucket bucket) {
    return new BucketTotal(bucket, new TreeMap<>());
  }

  /** The bucket with one partition's subtotal replaced. */
  public BucketTotal with(PartSubtotal subtotal) {
    SortedMap<Integer, Subtotal> replaced = new TreeMap<>(parts);
    replaced.put(subtotal.part(), subtotal.subtotal());
    return new BucketTotal(bucket, replaced);
  }

  /** The row of the quarterly table. */
  public QuarterlyRevenue row() {
    return new QuarterlyRevenue(
        bucket,
        parts.values().stream()
            .reduce(Subtotal::plus)
            .orElseThrow(() -> new IllegalStateException("no part of " + bucket + " is known")));
  }

  @Override
  public SortedMap<Integer, Subtotal> parts() {
    return new TreeMap<>(parts);
  }
}
