/**
 * What every measurement runs on: a cluster, programs in processes of their own, what they take.
 */
package io.tollgate.bench.cluster;
