package io.tollgate.domain.levy;

/**
 * The subtotal of the shipments of one partition: a whole value that replaces the last one, so that
 * sending it again is harmless.
 *
 * @param part the partition of the shipments topic
 */
public record PartSubtotal(Bucket bucket, int part, Subtotal subtotal) {}
