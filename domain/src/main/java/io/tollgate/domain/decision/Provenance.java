package io.tollgate.domain.decision;

/**
 * Where an event came from.
 *
 * @param partition the partition of the shipments topic
 * @param offset its offset there
 * @param file the file it was imported from; blank if the publisher did not say
 * @param row the row of that file that is at fault, else the event's first; 0 if not known
 */
public record Provenance(int partition, long offset, String file, long row) {}
