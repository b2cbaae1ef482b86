/**
 * Which shipments are on hold, since when, and who released first. Pure functions, without Kafka.
 */
package io.tollgate.compliance.holds;
