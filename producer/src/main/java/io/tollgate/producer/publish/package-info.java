/** Publishes events and reference data to their topics. */
package io.tollgate.producer.publish;
