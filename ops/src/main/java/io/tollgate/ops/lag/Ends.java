package io.tollgate.ops.lag;

/**
 * Where a partition's log begins and ends.
 *
 * @param earliest the offset of the first record that still exists
 * @param latest the offset that the next record will get
 */
public record Ends(long earliest, long latest) {}
