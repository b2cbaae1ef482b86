/** Fictitious shipments for load and tests. */
package io.tollgate.producer.generate;
