/** Reads and writes the topics; no other package of this module uses Kafka. */
package io.tollgate.compliance.cluster;
