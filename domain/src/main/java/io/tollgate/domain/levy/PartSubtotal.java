package io.tollgate.domain.levy;

/**
 * The subtotal of one partition's shipments. It replaces the previous value, so sending it twice is
 * harmless.
 *
 * @param part the partition of the shipments topic
 */
public record PartSubtotal(Bucket bucket, int part, Subtotal subtotal) {}
