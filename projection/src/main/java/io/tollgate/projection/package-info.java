/**
 * A read model that follows topics: every record of a set of topics is applied to it exactly once.
 *
 * <p>The contract, in the words of {@link io.tollgate.projection.Projection}:
 *
 * <ul>
 *   <li>A {@link io.tollgate.projection.Projection} applies a batch of records and stores the
 *       offsets after it <em>in one step</em>. In PostgreSQL that step is one transaction, so a
 *       batch is applied whole or not at all, and never twice, wherever the process ends.
 *   <li>A {@link io.tollgate.projection.Follower} begins at the stored offsets, after a start and
 *       after each failure. It never goes on from what it remembers.
 *   <li>A batch names the offsets that it follows. A projection that stores others refuses it, so
 *       that two processes with one database cannot count a record twice.
 *   <li>Where the stored offsets are beyond the end of the log, the topics are others than those
 *       that were read before: the projection is reset and the topics are read from the beginning.
 *   <li>Records that a topic's retention deletes before they are read are not applied. Give topics
 *       that are followed a retention that outlasts the longest stop.
 * </ul>
 */
package io.tollgate.projection;
