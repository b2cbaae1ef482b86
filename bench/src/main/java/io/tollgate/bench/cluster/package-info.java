/**
 * The base of every measurement: a cluster, programs in their own processes, and their resource
 * usage.
 */
package io.tollgate.bench.cluster;
