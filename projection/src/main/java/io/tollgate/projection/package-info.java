/**
 * A read model that applies every record of a set of topics exactly once.
 *
 * <p>The contract:
 *
 * <ul>
 *   <li>A {@link io.tollgate.projection.Projection} applies a batch of records and stores the
 *       offsets after it <em>atomically</em>. In PostgreSQL both are one transaction, so a batch is
 *       applied whole or not at all, and never twice, even if the process ends midway.
 *   <li>A {@link io.tollgate.projection.Follower} continues at the stored offsets, after a start
 *       and after each failure. It never trusts offsets in memory.
 *   <li>A batch names the offsets before it. The projection refuses the batch if it stores others,
 *       so that two processes with one database cannot count a record twice.
 *   <li>Stored offsets beyond the end of a log mean that the topics were deleted and created again.
 *       The follower then resets the projection and reads the topics from the beginning.
 *   <li>A record that retention deletes before the follower reads it is missing. Set a retention
 *       longer than the longest stop.
 * </ul>
 */
package io.tollgate.projection;
