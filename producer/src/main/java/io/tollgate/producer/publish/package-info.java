/** Publishes events, reference data and officers' decisions to their topics. */
package io.tollgate.producer.publish;
