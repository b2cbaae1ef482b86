/** Projections in PostgreSQL: connections, migrations, and batches written with their offsets. */
package io.tollgate.projection.postgres;
