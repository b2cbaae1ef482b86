/** Combines broker, registry, topics, schemas, reference data and application. */
package io.tollgate.cli.pipeline;
