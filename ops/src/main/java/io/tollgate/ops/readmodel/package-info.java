/**
 * The console's read model of the topics, without Kafka; one implementation is in memory, bounded.
 */
package io.tollgate.ops.readmodel;
