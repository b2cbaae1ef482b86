/** The console's read model and its users' record of actions, in PostgreSQL. */
package io.tollgate.ops.postgres;
