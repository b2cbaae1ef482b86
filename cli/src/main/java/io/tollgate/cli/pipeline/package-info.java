/** Puts broker, registry, topics, schemas, reference data and application together. */
package io.tollgate.cli.pipeline;
