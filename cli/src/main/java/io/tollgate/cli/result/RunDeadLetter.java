package io.tollgate.cli.result;

/**
 * An event that could not be decided.
 *
 * @param partition the partition of the shipments topic that it lies in
 * @param offset its offset there
 * @param row what the report says of it
 */
public record RunDeadLetter(int partition, long offset, RejectedRow row) {}
