/** Projections in PostgreSQL: connections, tables by version, and a batch with its offsets. */
package io.tollgate.projection.postgres;
