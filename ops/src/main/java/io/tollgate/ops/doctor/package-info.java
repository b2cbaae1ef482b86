/** The checks before go-live: pure functions of the facts that were read from a cluster. */
package io.tollgate.ops.doctor;
