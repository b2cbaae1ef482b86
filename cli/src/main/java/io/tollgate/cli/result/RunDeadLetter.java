package io.tollgate.cli.result;

/**
 * An event that could not be decided.
 *
 * @param partition its partition of the shipments topic
 * @param offset its offset there
 * @param row its row in rejected.csv
 */
public record RunDeadLetter(int partition, long offset, RejectedRow row) {}
