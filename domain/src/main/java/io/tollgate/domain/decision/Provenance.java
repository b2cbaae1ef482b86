package io.tollgate.domain.decision;

/**
 * Where an event was read from.
 *
 * @param partition the partition of the shipments topic
 * @param offset the event's offset in the partition
 * @param file the file the event was imported from; blank if the publisher did not give it
 * @param row the wrong row of that file, else the event's first row; 0 if unknown
 */
public record Provenance(int partition, long offset, String file, long row) {}
