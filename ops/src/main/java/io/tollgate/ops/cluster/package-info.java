/** Asks the cluster: the only room of ops that knows Kafka. Nothing here joins a group. */
package io.tollgate.ops.cluster;
