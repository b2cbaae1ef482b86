/** The console's read model, and the record of what its users did, in PostgreSQL. */
package io.tollgate.ops.postgres;
