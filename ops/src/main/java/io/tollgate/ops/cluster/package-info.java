/** Reads the cluster: the only package of ops that uses Kafka. Nothing here joins a group. */
package io.tollgate.ops.cluster;
