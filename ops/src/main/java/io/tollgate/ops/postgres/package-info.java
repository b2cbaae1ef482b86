/** The console's book, its users and what they did, in PostgreSQL. */
package io.tollgate.ops.postgres;
