/** Kafka topics as the source of a projection. */
package io.tollgate.projection.kafka;
